import Backup
import Testing

@Suite("Names and addresses of targets")
struct NameTests {
    @Test(
        "take what Coffer writes",
        arguments: ["coffer-0199a-20261125T103000Z-data.tar.zst.age", "epoch-7.age", "A", "x_1"]
    )
    func taken(name: String) throws { #expect(try TargetName(name).text == name) }

    @Test(
        "refuse what could mean something else",
        arguments: [
            "", ".", "..", ".hidden", "-o", "a/b", "a\\b", "a\nb", "a\u{0}b", "a b", "ä", "a:b", "*",
            "a\u{7f}", ".coffer-0123456789abcdef.part", String(repeating: "x", count: 129),
        ]
    )
    func refused(name: String) {
        let error = #expect(throws: TargetError.self) { try TargetName(name) }
        #expect(error?.code == "target-name-refused")
        #expect(error?.description.split(separator: "\n", omittingEmptySubsequences: false).count == 3)
    }

    @Test(
        "are read and printed the same",
        arguments: [
            ("/mnt/backup", "/mnt/backup"), ("/mnt//backup/", "/mnt/backup"), ("/", "/"),
            ("rclone:nas:coffer/shop", "rclone:nas:coffer/shop"), ("rclone::local:/x", "rclone::local:/x"),
            ("rclone:nas:", "rclone:nas:"),
        ]
    )
    func addresses(text: String, printed: String) throws {
        #expect("\(try TargetAddress(text))" == printed)
    }

    @Test(
        "are refused where they could mean another place",
        arguments: [
            "", "backup", "./backup", "/mnt/../etc", "/mnt/./x", "rclone:", "rclone:nas", "rclone:--config:x",
            "rclone:nas:../x", "ssh://x", "/a\nb", "rclone::", "/" + String(repeating: "x", count: 1024),
        ]
    )
    func refusedAddresses(text: String) {
        let error = #expect(throws: TargetError.self) { try TargetAddress(text) }
        #expect(error?.code == "target-address-refused")
        #expect(error?.description.split(separator: "\n", omittingEmptySubsequences: false).count == 3)
    }
}
