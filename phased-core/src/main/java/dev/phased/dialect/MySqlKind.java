package dev.phased.dialect;

/** Where MySQL and MariaDB differ. */
final class MySqlKind {
  static final MySqlKind MYSQL =
      new MySqlKind("MySQL", "statement_timeout, kept with KILL QUERY", MySqlSight.MYSQL);
  static final MySqlKind MARIADB =
      new MySqlKind("MariaDB", "max_statement_time", MySqlSight.MARIADB);

  final String title;
  final Messages messages;
  final Sight sight;

  private MySqlKind(String title, String statementTimeout, Sight sight) {
    this.title = title;
    this.sight = sight;
    this.messages =
        new Messages(
            new Messages.Terms() {
              @Override
              public String lockTimeout() {
                return "lock_wait_timeout and innodb_lock_wait_timeout";
              }

              @Override
              public String statementTimeout() {
                return statementTimeout;
              }

              @Override
              public String end(Blocker blocker) {
                return "KILL " + blocker.session();
              }
            });
  }
}
