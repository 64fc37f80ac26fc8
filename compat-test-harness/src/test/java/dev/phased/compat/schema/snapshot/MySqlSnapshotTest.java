package dev.phased.compat.schema.snapshot;

import dev.phased.testing.MySqlServers;

class MySqlSnapshotTest extends MySqlSnapshotCases {
  @Override
  MySqlServers.Database create(String name) {
    return MySqlServers.mysql(name);
  }
}
