import Foundation
import Testing

@testable import Commands

@Suite("The page of the officer's morning")
struct DashboardTextTests {
    private func page(_ json: String) throws -> [String] {
        let text = DashboardText(tree: try AnswerTree(json: Array(json.utf8)), style: .plain).text
        return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private func request(_ number: Int, _ rest: String) -> String {
        let name = "DSR-2026-" + String(repeating: "0", count: 6 - "\(number)".count) + "\(number)"
        return "{\"request\":\"\(name)\",\"state\":\"verified\",\(rest)}"
    }

    @Test("names the worst first, what waits for whom, and fits 80 columns")
    func full() throws {
        let targets = ["attic", "rclone-remote-in-another-country", "shelf"]
            .map { "{\"target\":\"\($0)\",\"epoch\":12}" }
        let rows = [
            request(
                1,
                "\"kind\":\"erasure\",\"due\":\"2026-11-20\",\"daysLeft\":-9,\"waitsFor\":\"second-person\""
            ),
            request(
                2,
                "\"kind\":\"consent-withdrawal\",\"due\":\"2026-12-04\",\"daysLeft\":5,\"waitsFor\":\"cool-off\""
            ),
            request(3, "\"kind\":\"erasure\",\"waitsFor\":\"backups\""),
        ]
        let lines = try page(
            """
            {"day":"2026-11-29","open":2,"overdue":1,"dueWithinWeek":1,"requests":[\(rows.joined(separator: ","))],
             "epoch":13,"copies":[\(targets.joined(separator: ","))],
             "lastDrill":{"time":"2026-11-22T05:00:00Z","target":"shelf","passed":false,"problem":"drill-different"},
             "terms":{"shred":3,"held":1},"lastSweep":"2026-11-28T03:30:00Z","holds":2,"holdsToReview":1,
             "packages":2,"packagesOverdue":1,"breaches":2,"breachesToTell":1,"breachHoursLeft":-3,"mentions":4,
             "erasures":120,"erasuresAtMost":200,"breakGlassWaiting":1,"breakGlassInUse":1,"breakGlass":[
             {"number":"BG-000001","user":"carl","role":"sales-lead","opened":"2026-11-29T06:00:00Z","isInUse":true},
             {"number":"BG-000002","user":"sue","role":"clerk","opened":"2026-11-27T18:30:00Z","isInUse":false}]}
            """
        )
        #expect(lines.allSatisfy { $0.count <= 80 })
        #expect(
            lines == [
                "Privacy on 2026-11-29", "",
                "Requests    2 open, 1 overdue, 1 due within 7 days", "",
                "  due         left  request          kind                waits for",
                "  2026-11-20    -9  DSR-2026-000001  erasure             a second person",
                "  2026-12-04     5  DSR-2026-000002  consent-withdrawal  time to think again",
                "  -                 DSR-2026-000003  erasure             backup targets", "",
                "Breaches    2 open; the authority is to be told of 1, it was due 3 hours ago",
                "Erasures    120 begun within 24 hours, 200 may",
                "Copies      older keys than epoch 13 lie at `attic` (epoch 12),",
                "            `rclone-remote-in-another-country` (epoch 12), `shelf` (epoch 12):",
                "            `coffer backup run`",
                "Last drill  2026-11-22 on `shelf`: failed (drill-different)",
                "Terms over  1 under a legal hold, 3 to be erased; last sweep 2026-11-28",
                "Holds       2 in force, 1 to be looked at again",
                "Packages    2 handed out, 1 overdue",
                "Mentions    4 wait to be looked at",
                "Emergencies 1 to be reviewed, 1 in use",
                "            BG-000002: sue took `clerk` on 2026-11-27",
                "            BG-000001: carl took `sales-lead` on 2026-11-29", "",
            ]
        )
    }

    @Test("of a quiet day is short, and of a busy one says how many are left out")
    func lengths() throws {
        let quiet = """
            {"day":"2026-11-29","open":0,"overdue":0,"dueWithinWeek":0,"requests":[],"epoch":1,"copies":[],"terms":{},
             "holds":0,"holdsToReview":0,"packages":0,"packagesOverdue":0,"breaches":0,"breachesToTell":0,"mentions":0,
             "erasures":0,"erasuresAtMost":200,"breakGlassWaiting":0,"breakGlassInUse":0,"breakGlass":[]}
            """
        let lines = try page(quiet)
        #expect(lines.count == 13)
        #expect(lines.contains("Breaches    none open"))
        #expect(lines.contains("Copies      none with an older key"))
        #expect(lines.contains("Last drill  none yet: `coffer backup drill`"))
        #expect(lines.contains("Terms over  none; no sweep yet"))
        #expect(lines.contains("Emergencies 0 to be reviewed, 0 in use"))
        let rows = (1...23).map { request($0, "\"kind\":\"access\",\"waitsFor\":\"officer\"") }
        let busy = quiet.replacing("\"requests\":[]", with: "\"requests\":[\(rows.joined(separator: ","))]")
        #expect(try page(busy).contains("  and 3 more: `coffer privacy request list`"))
        let grant =
            #"{"number":"BG-000001","user":"carl","role":"clerk","opened":"2026-11-29","isInUse":false}"#
        let grants = Array(repeating: grant, count: 7).joined(separator: ",")
        let many = quiet.replacing("\"breakGlassWaiting\":0", with: "\"breakGlassWaiting\":7")
            .replacing("\"breakGlass\":[]", with: "\"breakGlass\":[\(grants)]")
        #expect(try page(many).contains("            and 2 more: `coffer break-glass list`"))
    }
}
