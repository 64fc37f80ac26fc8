package dev.phased.dialect;

import dev.phased.testing.MySqlServers;

class MySqlTest extends MySqlCases {
  @Override
  MySqlServers.Database create() {
    return MySqlServers.mysql("dialect");
  }

  @Override
  String title() {
    return "MySQL";
  }
}
