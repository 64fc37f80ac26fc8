package dev.phased.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What others can compile against: each public type and each member that is seen from outside. */
final class PublicApi {
  private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

  private PublicApi() {}

  /** One line for each type and member among the compiled classes below {@code classes}, sorted. */
  static Set<String> of(Path classes) {
    Set<String> lines = new TreeSet<>();
    new ClassFileImporter()
        .importPath(classes).stream()
            .filter(PublicApi::isSeen)
            .map(JavaClass::reflect)
            .forEach(type -> add(type, lines));
    return lines;
  }

  /** Templates that are compiled in have to be public, but are nobody's API. */
  private static boolean isSeen(JavaClass type) {
    boolean itself =
        type.getModifiers().contains(JavaModifier.PUBLIC)
            || type.getModifiers().contains(JavaModifier.PROTECTED);
    return itself
        && !type.getSimpleName().startsWith("Jte")
        && type.getEnclosingClass().map(PublicApi::isSeen).orElse(true);
  }

  private static void add(Class<?> type, Set<String> lines) {
    lines.add(type.getName() + ": " + header(type));
    Stream<String> fields =
        Arrays.stream(type.getDeclaredFields())
            .filter(PublicApi::isSeen)
            .map(field -> signature(field));
    Stream<String> executables =
        Stream.concat(
                Arrays.stream(type.getDeclaredConstructors()),
                Arrays.stream(type.getDeclaredMethods()))
            .filter(PublicApi::isSeen)
            .map(PublicApi::signature);
    Stream.concat(fields, executables).forEach(member -> lines.add(type.getName() + "  " + member));
  }

  private static boolean isSeen(Member member) {
    return !member.isSynthetic()
        && !OF_EVERY_OBJECT.contains(member.getName())
        && (Modifier.isPublic(member.getModifiers())
            || Modifier.isProtected(member.getModifiers()));
  }

  private static String header(Class<?> type) {
    List<String> words =
        new ArrayList<>(List.of(modifiers(type.getModifiers(), type.isInterface())));
    words.removeIf(String::isEmpty);
    if (type.isSealed()) {
      words.add("sealed");
    }
    words.add(kind(type) + variables(type.getTypeParameters()));
    List<String> above = new ArrayList<>();
    if (type.getGenericSuperclass() != null && !type.isRecord() && !type.isEnum()) {
      above.add(type.getGenericSuperclass().getTypeName());
    }
    Arrays.stream(type.getGenericInterfaces()).map(Type::getTypeName).forEach(above::add);
    above.remove("java.lang.Object");
    return String.join(" ", words) + (above.isEmpty() ? "" : " of " + String.join(", ", above));
  }

  private static String kind(Class<?> type) {
    if (type.isAnnotation()) {
      return "annotation";
    }
    if (type.isInterface()) {
      return "interface";
    }
    return type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
  }

  private static String signature(Field field) {
    return modifiers(field.getModifiers(), false)
        + " "
        + (field.isEnumConstant() ? "constant" : field.getGenericType().getTypeName())
        + " "
        + field.getName();
  }

  private static String signature(Executable member) {
    String modifiers = modifiers(member.getModifiers() & Modifier.methodModifiers(), false);
    boolean isDefault = member instanceof Method method && method.isDefault();
    String declared =
        member instanceof Method method
            ? method.getGenericReturnType().getTypeName() + " " + method.getName()
            : "new";
    boolean optional = member instanceof Method method && method.getDefaultValue() != null;
    return modifiers
        + (isDefault ? " default " : " ")
        + variables(member.getTypeParameters())
        + (member.getTypeParameters().length == 0 ? "" : " ")
        + declared
        + "("
        + types("", member.getGenericParameterTypes())
        + ")"
        + types(" throws ", member.getGenericExceptionTypes())
        + (optional ? " may be left out" : "");
  }

  /** Without what only the compiler or the JVM cares for. */
  private static String modifiers(int modifiers, boolean isInterface) {
    int left = modifiers & ~(Modifier.SYNCHRONIZED | Modifier.NATIVE | Modifier.TRANSIENT);
    return Modifier.toString(isInterface ? left & ~(Modifier.ABSTRACT | Modifier.INTERFACE) : left);
  }

  private static String types(String before, Type[] types) {
    return types.length == 0
        ? ""
        : Arrays.stream(types).map(Type::getTypeName).collect(Collectors.joining(", ", before, ""));
  }

  private static String variables(TypeVariable<?>[] variables) {
    return variables.length == 0
        ? ""
        : Arrays.stream(variables)
            .map(variable -> variable.getName() + types(" of ", variable.getBounds()))
            .map(variable -> variable.replace(" of java.lang.Object", ""))
            .collect(Collectors.joining(", ", "<", ">"));
  }
}
