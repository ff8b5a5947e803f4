import Tables

extension PeopleFile {
  /// The row in which somebody's data stand.
  ///
  /// - Parameter pseudonym: The person's pseudonym.
  /// - Returns: The row; `nil` if the person's data do not stand here.
  public func row(of pseudonym: String) -> Table.Row? {
    guard let id = id(of: pseudonym), let person = ids.firstIndex(of: id) else { return nil }
    return table.rows[rows[person]]
  }
}
