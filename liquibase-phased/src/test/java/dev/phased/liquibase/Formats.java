package dev.phased.liquibase;

/** One changelog with one changeset, in each format of Liquibase. */
enum Formats {
  XML("changelog.xml") {
    @Override
    String changelog(String comment) {
      return xml("", "<comment>" + comment + "</comment>");
    }
  },
  YAML("changelog.yaml") {
    @Override
    String changelog(String comment) {
      return yaml("comment: \"" + comment + "\"");
    }
  },
  JSON("changelog.json") {
    @Override
    String changelog(String comment) {
      return json("\"comment\": \"" + comment + "\"");
    }
  },
  SQL("changelog.sql") {
    @Override
    String changelog(String comment) {
      return sql("--comment " + comment);
    }
  };

  private final String file;

  Formats(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }

  /** The changelog with this comment in its changeset. */
  abstract String changelog(String comment);

  static String xml(String attributes, String elements) {
    return """
        <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            xmlns:phased="https://phased.dev/xml/ns/liquibase"
            xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd
                https://phased.dev/xml/ns/liquibase https://phased.dev/xml/ns/liquibase-1.xsd">
          <changeSet id="1" author="ann"%s>
            %s
            <createTable tableName="a"><column name="id" type="int"/></createTable>
          </changeSet>
        </databaseChangeLog>
        """
        .formatted(attributes.isEmpty() ? "" : " " + attributes, elements);
  }

  static String yaml(String lines) {
    return """
        databaseChangeLog:
          - changeSet:
              id: 1
              author: ann
        %s
              changes:
                - createTable:
                    tableName: a
                    columns:
                      - column: {name: id, type: int}
        """
        .formatted(lines.indent(6).stripTrailing());
  }

  static String json(String members) {
    return """
        {"databaseChangeLog": [{"changeSet": {
          "id": "1", "author": "ann", %s,
          "changes": [{"createTable": {"tableName": "a",
            "columns": [{"column": {"name": "id", "type": "int"}}]}}]}}]}
        """
        .formatted(members);
  }

  static String sql(String lines) {
    return """
        --liquibase formatted sql
        --changeset ann:1
        %s
        CREATE TABLE a (id int);
        """
        .formatted(lines);
  }
}
