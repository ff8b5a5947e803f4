import Foundation

/// The number of this process.
enum ProcessNumber {
  static let own = ProcessInfo.processInfo.processIdentifier
}
