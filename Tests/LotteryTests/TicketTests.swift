import Lottery
import Testing

@Suite struct TicketTests {
  /// `printf '%s' 'seed,label,id' | sha256sum`, computed with Python's hashlib.
  @Test(arguments: [
    (
      "3546311556112163624615351222", Label.invite, "A-17",
      "5faf01fe298eaa80e9356dec39473fc47e1cca87949b56317db1b979b63fd2ed"
    ),
    (
      "été à  Orvault", .panel, "12",
      "62593042cbac6946e9cc4e6194577f5cb85c7068f44294c70a58c09f392cbc30"
    ),
    (
      "😀", .invite, "Zoé Lefèvre",
      "0fda59aca8387d72b1127653b08b4634bcfa05b52b540a56cbdffecc24ce50ec"
    ),
  ])
  func isWhatSha256sumPrints(_ seed: String, _ label: Label, _ id: String, _ hex: String) throws {
    #expect(Ticket(seed: try Seed(seed), label: label, id: id).hex == hex)
  }

  @Test func isTheSameForIdsInMemory() throws {
    let printer = TicketPrinter(seed: try Seed("seed"), label: .invite)
    for id in ["", "1", "Zoé", String(repeating: "long", count: 40)] {
      let bytes = Array(id.utf8)
      let fromBytes = bytes.withUnsafeBytes { printer.ticket(ofBytes: $0) }
      #expect(fromBytes == printer.ticket(of: id))
      #expect(fromBytes.digest == SHA256.hash("seed,invite,\(id)".utf8))
    }
  }

  @Test func idsAreTakenByteForByte() throws {
    let printer = TicketPrinter(seed: try Seed("seed"), label: .invite)
    #expect(printer.ticket(of: "\u{E9}") != printer.ticket(of: "e\u{301}"))
    #expect(printer.ticket(of: "7") != printer.ticket(of: "07"))
  }
}
