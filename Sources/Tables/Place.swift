/// Where in a file something was found, for messages.
public struct Place: Sendable, Hashable {
  /// The file's name as the user gave it, or what stands for it ("standard input").
  public let file: String
  /// The row as a spreadsheet numbers it; the header is row 1.
  public let row: Int?
  /// The column's name as its header writes it.
  public let column: String?

  /// Names a place; leave out what is not known.
  public init(file: String, row: Int? = nil, column: String? = nil) {
    self.file = file
    self.row = row
    self.column = column
  }
}
