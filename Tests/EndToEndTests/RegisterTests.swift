import Committee
import Foundation
import Testing

/// Whether the tests may mount a file system of their own.
private let canMount = (try? Binary().shell("unshare -m mount -t tmpfs tmpfs /mnt"))?.code == 0

/// A committee of invented people in a folder of its own.
private struct CommitteeFolder {
  let folder: TemporaryFolder
  var binary: Binary { Binary(folder: folder.url) }
  var journal: String { folder.url.appendingPathComponent("register.jsonl").path }

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("members.csv", "id,name\np1,Ada Lovelace\np2,Olympe de Gouges\n")
    try folder.write("klero.json", "{ title: \"Comité\", }")
  }

  /// A table of notes with numbers.
  func writeNotes(_ numbers: Range<Int>, to name: String) throws {
    let rows = numbers.map { "note,2027-01-05,note \($0)\n" }.joined()
    try folder.write(name, "event,date,note\n" + rows)
  }

  func register() throws -> Register { try Register(reading: journal) }
}

@Suite struct RegisterTests {
  /// Four times 125: the command is killed 500 times while it writes, each time at another moment.
  /// Whatever it had acknowledged is there, and the journal is readable each time.
  @Test(arguments: 1...4)
  func whatWasAcknowledgedOutlivesFiveHundredKills(_ quarter: UInt64) throws {
    let committee = try CommitteeFolder()
    try committee.writeNotes(0..<400, to: "events.csv")
    var moment = quarter &* 20_270_114
    var acknowledged: [Int: String] = [:]
    var killed = 0
    for _ in 1...125 {
      let process = committee.binary.makeProcess(["register", "add", "--from", "events.csv", "-q"])
      let output = Pipe()
      (process.standardOutput, process.standardError) = (output, FileHandle.nullDevice)
      process.standardInput = FileHandle.nullDevice
      try process.run()
      // Knuth's MMIX generator: the same moments in every run, as far as machines allow.
      moment = moment &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      // Not before the first word, or nothing would ever be written; then within 8 milliseconds.
      var words = output.fileHandleForReading.availableData
      usleep(UInt32((moment >> 33) % 8_000))
      kill(process.processIdentifier, SIGKILL)
      words += try output.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      if process.terminationReason == .uncaughtSignal { killed += 1 }
      // Only whole lines were acknowledged.
      for line in String(decoding: words, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false
      ).dropLast() {
        let number = try #require(line.split(separator: " ").first.flatMap { Int($0) })
        acknowledged[number] = String(line)
      }
      let register = try committee.register()
      #expect(register.entries.count >= acknowledged.keys.max() ?? 0)
    }
    let register = try committee.register()
    #expect(killed > 110)
    #expect(acknowledged.count >= 125)
    for (number, line) in acknowledged {
      let entry = register.entries[number - 1]
      #expect(line.hasSuffix("(\(entry.note ?? ""))"))
    }
    #expect(try Journal.faults(in: committee.journal).isEmpty)
  }

  @Test func twoHundredProcessesAtOnceWriteOneChain() throws {
    let committee = try CommitteeFolder()
    try committee.writeNotes(0..<3, to: "events.csv")
    let processes = try (0..<200).map { number in
      let process = committee.binary.makeProcess(
        ["register", "add", "note", "--date", "2027-01-05", "--note", "process \(number)", "-q"])
      (process.standardOutput, process.standardError) = (
        FileHandle.nullDevice, FileHandle.nullDevice
      )
      try process.run()
      return process
    }
    for process in processes { process.waitUntilExit() }
    #expect(processes.allSatisfy { $0.terminationStatus == 0 })
    let notes = Set(try committee.register().entries.compactMap(\.note))
    #expect(notes == Set((0..<200).map { "process \($0)" }))
    #expect(try Journal.faults(in: committee.journal).isEmpty)
    #expect(committee.folder.paths.filter { $0.contains("torn") }.isEmpty)
  }

  @Test(.enabled(if: canMount)) func aFullDiskLosesNothing() throws {
    let outcome = try Binary().shell(
      """
      unshare -m sh -c 'mount -t tmpfs -o size=32k tmpfs /mnt && cd /mnt && \
      printf "id,name\\np1,Ada\\n" > members.csv && \
      { echo event,date,note; for i in $(seq 400); do echo "note,2027-01-05,event $i"; done; } > e.csv && \
      klero register add --from e.csv --committee C > said; echo "code $?"; \
      tail -n 1 said | cut -d " " -f 1; wc -l < register.jsonl; klero register verify -q | head -n 1'
      """)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines.count == 4, "\(outcome)")
    #expect(lines[0] == "code 5")
    #expect(lines[2].trimmingCharacters(in: .whitespaces) == lines[1])
    #expect(lines[3].hasPrefix("The register is whole: \(lines[1])\u{A0}events"))
    #expect(outcome.errors.contains("register.jsonl” cannot be written"))
  }

  @Test func aFileThatMayNotGrowLosesNothing() throws {
    let committee = try CommitteeFolder()
    try committee.writeNotes(0..<400, to: "events.csv")
    let outcome = try committee.binary.shell(
      "ulimit -f 8; klero register add --from events.csv > said; echo code $?; tail -n 1 said")
    #expect(outcome.output.hasPrefix("code 5\n"))
    let last = outcome.output.split(separator: "\n").last?.split(separator: " ").first
    let register = try committee.register()
    #expect(register.entries.count == last.flatMap { Int($0) })
    #expect(register.journal.tornBytes == 0)
  }

  @Test func whoWaitsForTheJournalCanBeInterrupted() throws {
    let committee = try CommitteeFolder()
    _ = try committee.binary.run(["register", "add", "note", "-d", "2027-01-05", "--note", "one"])
    let process = committee.binary.makeProcess(
      ["register", "add", "note", "-d", "2027-01-05", "--note", "two"])
    (process.standardOutput, process.standardError) = (
      FileHandle.nullDevice, FileHandle.nullDevice
    )
    // Whoever has the turn gives it back at the end of the block.
    do {
      let turn = try Journal(reading: committee.journal).turn()
      try process.run()
      Thread.sleep(forTimeInterval: 0.5)
      #expect(process.isRunning)
      kill(process.processIdentifier, SIGINT)
      process.waitUntilExit()
      withExtendedLifetime(turn) {}
    }
    #expect(process.terminationStatus == 130)
    #expect(try committee.register().entries.count == 2)
  }

  @Test func anErasureLeavesTheChainWhole() throws {
    let committee = try CommitteeFolder()
    let lines = [
      "add invited -p Lovelace -d 2027-01-05", "add declined -p p1 -d 2027-01-06",
      "erase p1 -d 2027-01-07", "verify",
    ]
    for line in lines {
      let outcome = try committee.binary.run(
        ["register"] + line.split(separator: " ").map(String.init))
      #expect(outcome.code == 0, "\(line): \(outcome)")
    }
    let people = try String(
      contentsOf: committee.folder.url.appendingPathComponent("members.csv"), encoding: .utf8)
    #expect(people == "id,name\np2,Olympe de Gouges\n")
    let journal = try String(contentsOfFile: committee.journal, encoding: .utf8)
    #expect(!journal.contains("p1\"") && !journal.contains("Lovelace"))
  }
}
