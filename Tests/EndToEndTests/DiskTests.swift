import Foundation
import Testing

/// Whether the tests may mount a file system of their own.
private let canMount = (try? Binary().shell("unshare -m mount -t tmpfs tmpfs /mnt"))?.code == 0

@Suite struct DiskTests {
  @Test func aDossierAppearsWhole() throws {
    let folder = try TemporaryFolder()
    let outcome = try Binary(folder: folder.url).run(["init", "d"])
    #expect(outcome.code == 0)
    #expect(
      folder.paths
        == ["d", "d/klero.json", "d/people.csv", "d/population.csv", "d/quotas.csv"])
  }

  @Test func aFileThatMayNotGrowLeavesNothing() throws {
    let folder = try TemporaryFolder()
    let outcome = try Binary(folder: folder.url).shell("ulimit -f 0; klero init d 2>&1 | cat")
    #expect(outcome.output.hasPrefix("Error: “d/klero.json” cannot be written"))
    #expect(folder.paths.isEmpty)
  }

  @Test(.enabled(if: canMount)) func aFullDiskLeavesNothing() throws {
    let outcome = try Binary().shell(
      """
      unshare -m sh -c 'mount -t tmpfs -o size=16k tmpfs /mnt && cd /mnt && \
      head -c 12288 /dev/zero > fill && klero init d; echo "code $?"; ls -A'
      """)
    #expect(outcome.output == "code 5\nfill\n")
    #expect(outcome.errors.contains("the disk is full"))
  }

  @Test(.enabled(if: canMount)) func aReadOnlyDiskIsNamed() throws {
    let outcome = try Binary().shell(
      """
      unshare -m sh -c 'mount -t tmpfs -o ro tmpfs /mnt && klero init /mnt/d --lang fr'
      """)
    #expect(outcome.errors.contains("ce disque est en lecture seule"))
    #expect(outcome.code == 5)
  }

  @Test(.enabled(if: geteuid() != 0)) func aFolderWithoutPermissionIsNamed() throws {
    let folder = try TemporaryFolder()
    let outcome = try Binary(folder: folder.url).shell("chmod a-w . && klero init d; chmod u+w .")
    #expect(outcome.errors.contains("you do not have the right"))
    #expect(folder.paths.isEmpty)
  }

  #if os(Linux)
    @Test func aDeviceThatIsFullIsNamed() throws {
      let folder = try TemporaryFolder()
      try folder.write("p.csv", "attribute,value,population\nage,young,1\nage,old,1\n")
      let outcome = try Binary(folder: folder.url).run(
        ["quotas", "--population", "p.csv", "--size", "10", "--out", "/dev/full"])
      #expect(outcome.errors.contains("“/dev/full” cannot be written: the disk is full"))
      #expect(outcome.code == 5)
      #expect(folder.paths == ["p.csv"])
    }
  #endif
}
