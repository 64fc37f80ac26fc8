package dev.phased.compat.app.maven;

import org.apache.maven.settings.Mirror;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.eclipse.aether.RepositorySystemSession.SessionBuilder;
import org.eclipse.aether.repository.Authentication;
import org.eclipse.aether.util.repository.AuthenticationBuilder;
import org.eclipse.aether.util.repository.DefaultAuthenticationSelector;
import org.eclipse.aether.util.repository.DefaultMirrorSelector;
import org.eclipse.aether.util.repository.DefaultProxySelector;

/**
 * Which mirror, proxy and password a repository has.
 *
 * @param mirrors the mirrors
 * @param proxies the proxies
 * @param passwords the users and passwords
 */
record Selectors(
    DefaultMirrorSelector mirrors,
    DefaultProxySelector proxies,
    DefaultAuthenticationSelector passwords) {

  static Selectors of(MavenSettings settings) {
    DefaultMirrorSelector mirrors = new DefaultMirrorSelector();
    for (Mirror mirror : settings.settings().getMirrors()) {
      mirrors.add(
          mirror.getId(),
          mirror.getUrl(),
          mirror.getLayout(),
          false,
          mirror.isBlocked(),
          mirror.getMirrorOf(),
          mirror.getMirrorOfLayouts());
    }
    DefaultProxySelector proxies = new DefaultProxySelector();
    for (Proxy proxy : settings.secrets().getProxies()) {
      if (proxy.isActive()) {
        proxies.add(
            new org.eclipse.aether.repository.Proxy(
                proxy.getProtocol(),
                proxy.getHost(),
                proxy.getPort(),
                user(proxy.getUsername(), proxy.getPassword())),
            proxy.getNonProxyHosts());
      }
    }
    DefaultAuthenticationSelector passwords = new DefaultAuthenticationSelector();
    for (Server server : settings.secrets().getServers()) {
      passwords.add(server.getId(), of(server));
    }
    return new Selectors(mirrors, proxies, passwords);
  }

  SessionBuilder into(SessionBuilder session) {
    return session
        .setMirrorSelector(mirrors)
        .setProxySelector(proxies)
        .setAuthenticationSelector(passwords);
  }

  private static Authentication user(String name, String password) {
    return new AuthenticationBuilder().addUsername(name).addPassword(password).build();
  }

  private static Authentication of(Server server) {
    return new AuthenticationBuilder()
        .addUsername(server.getUsername())
        .addPassword(server.getPassword())
        .addPrivateKey(server.getPrivateKey(), server.getPassphrase())
        .build();
  }
}
