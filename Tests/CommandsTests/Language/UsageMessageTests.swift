import Foundation
import Testing

@testable import Commands

@Suite("What is wrong with a command line, in Chinese")
struct UsageMessageTests {
    /// Every shape of what the parser refuses, by what provokes it.
    private static let shapes: [([String], String)] = [
        (["order", "show"], "缺少参数 '<订单>'"),
        (["privacy", "request", "open"], "缺少参数 '--kind <种类>'"),
        (["restore", "run"], "缺少参数 '--from <备份目标> ...'"),
        (["order", "list", "--bogus-option"], "未知选项 '--bogus-option'"),
        (["order", "list", "--stat", "draft"], "未知选项 '--stat'。您是不是想用 '--state'？"),
        (["order", "list", "-x"], "未知选项 '-x'"),
        (["order", "list", "-"], "多余的参数 '-'"),
        (["order", "list", "-é"], "未知选项 '-é'"),
        (["order", "list", "--state"], "'--state <状态>' 缺少值"),
        (["order", "list", "--quiet=1"], "选项 '--quiet' 不带值，却给出了 '1'。"),
        (["order", "list", "draft"], "多余的参数 'draft'"),
        (["order", "list", "draft", "open"], "2 个多余的参数：'draft', 'open'"),
        (["order", "list", "--limit", "draft"], "值 'draft' 对 '--limit <数目>' 无效"),
        (["audit", "show", "draft"], "值 'draft' 对 '<序号>' 无效"),
        (
            ["order", "list", "--output", "<name>"],
            "值 '<name>' 对 '--output <形式>' 无效。请使用以下之一：'text'、'json' 或 'csv'。"
        ),
        (["order", "list", "--lang", "de"], "值 'de' 对 '--lang <语言>' 无效。请使用以下之一：'en' 和 'zh-Hans'。"),
        (["order", "lst"], "没有名为 `lst` 的命令"),
        (["--generate-completion-script", "xsh"], "无法为 'xsh' 生成补全脚本。"),
    ]

    @Test(
        "is said with names and values as they were typed",
        .enabled(if: Program.isBuilt),
        arguments: shapes
    )
    func shape(words: [String], reason: String) throws {
        let run = try Program.run(words, environment: ["LC_ALL": "zh_CN.UTF-8"])
        #expect(run.code == 64)
        let lines = run.errors.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines.first == "coffer: 命令行无法使用")
        #expect(lines.dropFirst().first == "原因：\(reason)")
        #expect(lines.last?.hasPrefix("建议：请参阅 `coffer") == true)
    }
}
