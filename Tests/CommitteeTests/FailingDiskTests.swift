import Foundation
import Synchronization
import Testing

@testable import Committee

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A disk that fails while a line is written: a clear error, and nothing lost.
@Suite struct FailingDiskTests {
  private let note = Sample.happening(.note, "2027-06-01", note: "never acknowledged")

  /// Which call fails, how, and what is reported.
  enum Failure: CaseIterable {
    case noLocks, locksNotSupported, fullBeforeTheLine, fullWithinTheLine, takesNothing
    case brokenLine, brokenSynchronization, fullBeforeTheHead, brokenHead

    var code: Int32 {
      switch self {
      case .noLocks: ENOLCK
      case .locksNotSupported: ENOTSUP
      case .fullBeforeTheLine, .fullWithinTheLine, .takesNothing, .fullBeforeTheHead: ENOSPC
      case .brokenLine, .brokenSynchronization, .brokenHead: EIO
      }
    }

    var step: RegisterError.Step {
      switch self {
      case .noLocks, .locksNotSupported: .lock
      case .brokenSynchronization, .brokenHead: .synchronize
      default: .write
      }
    }

    /// The calls, of which the one of this failure fails once.
    func calls() -> FileCalls {
      var calls = FileCalls.system
      let (code, count) = (Int(code), Counter())
      let system = FileCalls.system
      switch self {
      case .noLocks, .locksNotSupported:
        calls.lock = { _, isShared in isShared ? 0 : -code }
      case .fullBeforeTheLine, .brokenLine:
        calls.write = { file, bytes, place in
          count.next() == 1 ? -code : system.write(file, bytes, place)
        }
      case .takesNothing:
        calls.write = { file, bytes, place in
          count.next() == 1 ? 0 : system.write(file, bytes, place)
        }
      case .fullWithinTheLine:
        calls.write = { file, bytes, place in
          switch count.next() {
          case 1:
            system.write(file, UnsafeRawBufferPointer(rebasing: bytes[..<20]), place)
          case 2: -code
          default: system.write(file, bytes, place)
          }
        }
      case .fullBeforeTheHead:
        calls.write = { file, bytes, place in
          count.next() == 2 ? -code : system.write(file, bytes, place)
        }
      case .brokenSynchronization:
        calls.synchronize = { count.next() == 1 ? -code : system.synchronize($0) }
      case .brokenHead:
        calls.synchronize = { count.next() == 2 ? -code : system.synchronize($0) }
      }
      return calls
    }
  }

  final class Counter: Sendable {
    private let value = Mutex(0)
    func next() -> Int {
      value.withLock {
        $0 += 1
        return $0
      }
    }
  }

  @Test(arguments: Failure.allCases)
  func aFailureLeavesWhatWasThereBefore(_ failure: Failure) throws {
    let folder = try JournalFolder()
    try folder.register(Sample.story)
    let (journal, head) = (folder.read(), folder.read("register.head"))
    var register = try Register(
      Journal(reading: folder.path, calls: failure.calls()), SeatRules())

    let error = #expect(throws: RegisterError.self) { try register.append([note]) }
    guard case .file(let path, let step, let code)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(path.hasPrefix(folder.url.path))
    #expect((step, code) == (failure.step, failure.code))
    #expect(folder.read() == journal)
    #expect(folder.read("register.head") == head)
    #expect(register.entries.count == Sample.story.count)
    #expect(register.state.events == Sample.story.count)

    // The failure over, work goes on where it was.
    try folder.register([note])
    #expect(try Register(reading: folder.path).entries.count == Sample.story.count + 1)
    #expect(try Journal.faults(in: folder.path).isEmpty)
  }

  @Test func aDiskThatDoesNotEvenTakeALineBackLosesNothing() throws {
    let folder = try JournalFolder()
    try folder.register(Sample.story)
    var calls = Failure.fullWithinTheLine.calls()
    calls.truncate = { _, _ in -Int(EIO) }
    var register = try Register(Journal(reading: folder.path, calls: calls), SeatRules())
    #expect(throws: RegisterError.file(path: folder.path, step: .undo, code: EIO)) {
      try register.append([note])
    }
    let again = try folder.register([note])
    #expect(again.journal.setAside.map(\.bytes) == [20])
    #expect(again.entries.count == Sample.story.count + 1)
  }

  @Test func aSystemThatCannotSynchronizeIsBelieved() throws {
    let folder = try JournalFolder()
    var calls = FileCalls.system
    calls.synchronize = { _ in -Int(EINVAL) }
    var register = try Register(Journal(reading: folder.path, calls: calls), SeatRules())
    try register.append(Sample.story)
    #expect(try Register(reading: folder.path).entries.count == Sample.story.count)
  }

  @Test func aSignalDoesNotCutAWriteShort() throws {
    let folder = try JournalFolder()
    var calls = FileCalls.system
    let count = Counter()
    calls.write = { file, bytes, place in
      count.next().isMultiple(of: 2)
        ? -Int(EINTR) : FileCalls.system.write(file, .init(rebasing: bytes.prefix(7)), place)
    }
    var register = try Register(Journal(reading: folder.path, calls: calls), SeatRules())
    try register.append(Sample.story)
    #expect(try Register(reading: folder.path).entries.count == Sample.story.count)
  }

  @Test func aFolderThatIsNotThereIsNamed() throws {
    let folder = try JournalFolder()
    let path = "\(folder.url.path)/none/register.jsonl"
    var register = try Register(reading: path)
    #expect(throws: RegisterError.file(path: path, step: .write, code: ENOENT)) {
      try register.append(Sample.story)
    }
  }

  @Test(.enabled(if: geteuid() != 0)) func aReadOnlyFolderIsNamedAndReadable() throws {
    let folder = try JournalFolder()
    try folder.register(Sample.story)
    chmod(folder.path, 0o400)
    var register = try Register(reading: folder.path)
    #expect(throws: RegisterError.file(path: folder.path, step: .write, code: EACCES)) {
      try register.append([note])
    }
  }
}

/// Several at once.
@Suite struct SharedJournalTests {
  @Test func manyWritersAtOnceWriteOneChain() async throws {
    let folder = try JournalFolder()
    try folder.register([Sample.opening()])
    let path = folder.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          var register = try Register(reading: path)
          for number in 0..<25 {
            let note = "writer \(writer), note \(number)"
            try register.append([Sample.happening(.note, "2027-01-05", note: note)])
          }
        }
      }
      try await group.waitForAll()
    }
    let register = try Register(reading: path)
    let notes = Set(register.entries.compactMap(\.note))
    #expect(notes.count == 200)
    #expect(register.entries.count == 201)
    #expect(try Journal.faults(in: path).isEmpty)
  }

  @Test func whatIsPossibleIsDecidedAfterWhatOthersWrote() throws {
    let folder = try JournalFolder()
    try folder.register([Sample.opening()])
    let seat = RegisterEvent.appointed(.init(college: "users", seat: "1"))
    var late = try Register(reading: folder.path)
    try folder.register([Sample.happening(seat, "2027-02-01", "p1")])
    let refused = Sample.happening(seat, "2027-02-01", "p2")
    let reason = EventRefusal.seatFilled(
      college: "users", seat: "1", by: Sample.person("p1"), since: Sample.day("2027-02-01"))
    #expect(throws: RegisterError.refused(reason, refused)) { try late.append([refused]) }
    #expect(folder.lines.count == 2)
  }
}
