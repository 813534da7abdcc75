extension ChineseMessages {
    /// What the parser of the command line refuses, by its shapes; `<{}>` is the name of a value on pages of help.
    static let usage = """
        unknown option '{}' ⇒ 未知选项 '{}'
        unknown option '{}'. Did you mean '{}'? ⇒ 未知选项 '{}'。您是不是想用 '{}'？
        invalid option: {} ⇒ 无效的选项：{}
        missing value for '{} <{}>' ⇒ '{} <{}>' 缺少值
        missing value for '{}' ⇒ '{}' 缺少值
        the option '{}' does not take any value, but '{}' was specified. ⇒ 选项 '{}' 不带值，却给出了 '{}'。
        unexpected argument '{}' ⇒ 多余的参数 '{}'
        {} unexpected arguments: {} ⇒ {} 个多余的参数：{}
        value to be set with flag '{}' had already been set with flag '{}' ⇒ '{}' 要设的值已由 '{}' 设定
        missing expected argument '<{}>' ⇒ 缺少参数 '<{}>'
        missing expected argument '<{}> ...' ⇒ 缺少参数 '<{}> ...'
        missing expected argument '{} <{}>' ⇒ 缺少参数 '{} <{}>'
        missing expected argument '{} <{}> ...' ⇒ 缺少参数 '{} <{}> ...'
        missing one of: {} ⇒ 须给出以下之一：{}
        the value '{}' is invalid for '{} <{}>' ⇒ 值 '{}' 对 '{} <{}>' 无效
        the value '{}' is invalid for '<{}>' ⇒ 值 '{}' 对 '<{}>' 无效
        the value '{}' is invalid for '{} <{}>'. Please provide one of {}. ⇒ 值 '{}' 对 '{} <{}>' 无效。请使用以下之一：{}。
        the value '{}' is invalid for '<{}>'. Please provide one of {}. ⇒ 值 '{}' 对 '<{}>' 无效。请使用以下之一：{}。
        the value '{}' is invalid for '{} <{}>'. Please provide one of the following: {} ⇒ 值 '{}' 对 '{} <{}>' 无效。请使用以下之一：{}
        the value '{}' is invalid for '<{}>'. Please provide one of the following: {} ⇒ 值 '{}' 对 '<{}>' 无效。请使用以下之一：{}
        the value '{}' is invalid for '{} <{}>': {} ⇒ 值 '{}' 对 '{} <{}>' 无效：{}
        the value '{}' is invalid for '<{}>': {} ⇒ 值 '{}' 对 '<{}>' 无效：{}
        '{}' and '{}' ⇒ '{}' 和 '{}'
        '{}', '{}' or '{}' ⇒ '{}'、'{}' 或 '{}'
        '{}', '{}', '{}' or '{}' ⇒ '{}'、'{}'、'{}' 或 '{}'
        '{}', '{}', '{}', '{}' or '{}' ⇒ '{}'、'{}'、'{}'、'{}' 或 '{}'
        can't generate completion scripts for '{}'. ⇒ 无法为 '{}' 生成补全脚本。
        can't autodetect a supported shell. ⇒ 无法自动识别受支持的 shell。
        """
}
