import Reports

/// Everything that is wrong with the inputs of a command, told at once.
struct InputErrors: Error, Explainable {
  private(set) var errors: [any Error] = []

  /// Does something, or notes why it cannot be done.
  mutating func noting<Value>(_ body: () throws -> Value) -> Value? {
    do {
      return try body()
    } catch {
      errors.append(error)
      return nil
    }
  }

  /// Ends the work if something was noted.
  func throwIfAny() throws {
    if errors.count == 1, let only = errors.first { throw only }
    if !errors.isEmpty { throw self }
  }

  /// What is wrong, one error after the other.
  var phrase: Phrase {
    Phrase { language in
      errors.map { ErrorReport($0, during: nil).phrase?[language] ?? "" }.joined(separator: "\n")
    }
  }
}
