/// Kinds of files that people take for tables and that are no delimited text.
public enum ForeignFormat: Sendable, Hashable, CaseIterable {
  /// A modern spreadsheet (xlsx, ods) or another zip archive.
  case zip
  /// A spreadsheet or document of Office 97 (xls, doc).
  case oldOffice
  /// A PDF document.
  case pdf
  /// A compressed file.
  case gzip
  /// UTF-16 text that does not say so with a byte order mark.
  case unmarkedUTF16
  /// UTF-32 text.
  case utf32
  /// Something else: bytes that are in no text.
  case binary

  /// Recognises a file by its first bytes, if they are those of a known format.
  init?(signature head: ArraySlice<UInt8>) {
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      self = .zip
    } else if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = .oldOffice
    } else if head.starts(with: Array("%PDF-".utf8)) {
      self = .pdf
    } else if head.starts(with: [0x1F, 0x8B]) {
      self = .gzip
    } else if head.starts(with: [0xFF, 0xFE, 0, 0]) || head.starts(with: [0, 0, 0xFE, 0xFF]) {
      self = .utf32
    } else {
      return nil
    }
  }

  /// Says what a file with zero bytes probably is, from its first bytes.
  init(zeroBytesIn head: ArraySlice<UInt8>) {
    // Latin text in UTF-16 has a zero in every second byte and none in the others.
    let evenZeros = stride(from: head.startIndex, to: head.endIndex, by: 2).count { head[$0] == 0 }
    let zeros = head.count { $0 == 0 }
    let isRegular = evenZeros == 0 || evenZeros == zeros
    self = isRegular && zeros * 5 > head.count * 2 ? .unmarkedUTF16 : .binary
  }
}
