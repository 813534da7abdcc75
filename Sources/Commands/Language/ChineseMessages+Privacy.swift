extension ChineseMessages {
    /// Of requests of data subjects and all that belongs to them.
    static let privacy = """
        no open breaches; `coffer privacy breach list --all` has the closed ones ⇒ 没有未结的泄露；已结束的用 `coffer privacy breach list --all` 查看
        breach `{}` cannot be closed yet ⇒ 泄露 `{}` 尚不能结束
        there is a risk, and the authority was not told (GDPR Art. 33(1)) ⇒ 存在风险，而尚未告知监管机构（GDPR 第 33(1) 条）
        `coffer privacy breach notice {}` writes the notice, `… notify` notes that it left ⇒ `coffer privacy breach notice {}` 写出通知，`… notify` 登记其已发出
        the risk is high, and the persons were not told (GDPR Art. 34(1)) ⇒ 风险很高，而尚未告知有关个人（GDPR 第 34(1) 条）
        tell them, or say with --exemption why they need not be told (GDPR Art. 34(3)) ⇒ 请告知他们，或用 --exemption 说明无须告知的原因（GDPR 第 34(3) 条）
        `{}` is not an instant ⇒ `{}` 不是时刻
        write it as 2026-11-23T09:00:00Z ⇒ 请写成 2026-11-23T09:00:00Z 的形式
        `{}` has not come yet ⇒ `{}` 尚未到来
        give the instant at which it happened ⇒ 请给出其发生的时刻
        say it in a few sentences; they go into the notices ⇒ 请用几句话说明；它们会写入通知
        `{}` is no name ⇒ `{}` 不是名称
        name each by itself, as the audit log does ⇒ 请逐个给出，如同审计日志中的写法
        `{}` has no notice of breach `{}` ⇒ `{}` 没有泄露 `{}` 的通知
        the audit log tells of nothing that was shown of this person ⇒ 审计日志没有显示过此人任何数据的记录
        `coffer privacy breach subjects {}` lists those whose data was shown ⇒ `coffer privacy breach subjects {}` 列出数据被显示的人
        it lies before the breach became known ⇒ 它早于知悉泄露的时间
        give the instant of the notice ⇒ 请给出通知的时刻
        the 72 hours were over at {} ⇒ 72 小时已于 {} 届满
        say why the authority is told later, with --lateness (GDPR Art. 33(1)) ⇒ 请用 --lateness 说明为何较晚告知监管机构（GDPR 第 33(1) 条）
        open a new one where something new became known ⇒ 如有新的知悉，请另行登记
        say first what it comes to, with `coffer privacy breach assess {}` ⇒ 请先用 `coffer privacy breach assess {}` 说明其结果
        {} has not come yet ⇒ {} 尚未到来
        give the day on which it happened ⇒ 请给出其发生的日期
        name the version of the text, for example `newsletter-3` ⇒ 请给出文本的版本，例如 `newsletter-3`
        whoever kept an old epoch key, its unlocking secret and an old vault keeps access; this store has none of them ⇒ 保留了旧纪元密钥、其解锁秘密和旧密钥库的人仍可访问；此库已不再持有其中任何一样
        request `{}` has no certificate ⇒ 请求 `{}` 没有证书
        no erasure of this request is done ⇒ 此请求尚无已完成的删除
        carry it out with `coffer privacy request run {}` ⇒ 请用 `coffer privacy request run {}` 执行
        a legal hold ⇒ 法律保留
        the erasure `{}` cannot run yet ⇒ 删除 `{}` 尚不能执行
        a two-person store waits {} days after the approval ⇒ 双人保管的库在批准之后等待 {} 天
        run it after {}, or withdraw it ⇒ 请在 {} 之后执行，或将其撤回
        {} erasures have begun within 24 hours, and no more than {} may ⇒ 24 小时内已开始 {} 起删除，至多允许 {} 起
        look into who ran them and why; go on after {} ⇒ 请查明由谁执行及其原因；{} 之后再继续
        request `{}` cannot be closed yet ⇒ 请求 `{}` 尚不能结束
        older keys still lie at {} ⇒ 以下目标仍存有旧密钥：{}
        bring these targets to the new epoch with `coffer backup run`, then close it ⇒ 请用 `coffer backup run` 使这些目标进入新纪元，然后结束请求
        {} received the data and was not told (GDPR Art. 19) ⇒ {} 收到了数据而未被告知（GDPR 第 19 条）
        the request is about one purpose, and none was given ⇒ 该请求针对一个目的，而未给出目的
        the roles of the officer who made this package do not show this field whole ⇒ 制作此数据包的人员的角色不能完整显示此字段
        who of the staff used which of your data, when and why; it is read entry by entry, and is handed out on request ⇒ 哪位员工在何时、因何使用了您的哪些数据；须逐条读取，应要求提供
        the keys that your data is sealed with; they say nothing about you ⇒ 加密您的数据的密钥；它们不含任何有关您的信息
        encrypted copies of what is handed out here; they go by their own terms ⇒ 此处所交出内容的加密副本；它们按各自的期限消失
        where package `{}` lies is noted already ⇒ 数据包 `{}` 的位置已经登记
        a file is written once, and noted once ⇒ 文件只写一次，也只登记一次
        packages within a day ⇒ 一天内的数据包
        `{}` is about somebody else ⇒ `{}` 是有关他人的
        give the subject that it is about; `coffer privacy request show {}` tells ⇒ 请给出它所涉的数据主体；见 `coffer privacy request show {}`
        no package answers request `{}` now ⇒ 现在没有数据包可答复请求 `{}`
        a request for access or portability is answered once it was approved ⇒ 查阅或可携带的请求在批准之后才予答复
        `{}` is no id of a mention ⇒ `{}` 不是提及的标识
        take one from `coffer privacy mentions list` ⇒ 请从 `coffer privacy mentions list` 中选取
        `waiting` decides nothing ⇒ `waiting` 不作任何判定
        say `confirmed` or `dismissed` ⇒ 请用 `confirmed` 或 `dismissed`
        nobody is named ⇒ 未指明任何人
        two ways of naming somebody are given ⇒ 给出了两种指明人的方式
        give the number, or what the person is known by: e-mail, phone, tax id or name ⇒ 请给出编号，或该人的已知信息：电子邮件、电话、税号或名称
        nobody here is known by it ⇒ 此处没有以此为人所知的人
        ask the person for their number, or whether they write it in another way ⇒ 请询问本人的编号，或其是否有另一种写法
        {} people fit ⇒ 有 {} 人符合
        they are {} ⇒ 他们是 {}
        look at them with `coffer privacy find`, and give the number of one ⇒ 请用 `coffer privacy find` 查看，并给出其中一人的编号
        no hold of `{}` is lifted ⇒ 未解除 `{}` 的任何法律保留
        nothing is held ⇒ 没有任何内容受保留
        there is no hold on {} ⇒ {} 没有法律保留
        no class is named ⇒ 未指明类别
        leave it out to hold everything ⇒ 省略它则保留全部
        `{}` does not lie ahead ⇒ `{}` 不在将来
        give a day to look at it again ⇒ 请给出再次审查的日期
        the {} data of `{}` cannot be held ⇒ `{2}` 的 {1} 数据无法保留
        nothing is left to hold ⇒ 已没有可保留的内容
        hold {} ⇒ 保留 {}
        the {} data of `{}` is held already ⇒ `{2}` 的 {1} 数据已受保留
        a hold is placed once and lifted once ⇒ 法律保留只设置一次，也只解除一次
        name the other classes, or see `coffer privacy hold list` ⇒ 请指定其他类别，或见 `coffer privacy hold list`
        request `{}` has no letter `{}` now ⇒ 请求 `{}` 现在没有信函 `{}`
        it has no {} to write of ⇒ 它没有可写的{}
        take the step first: `coffer privacy request show {}` tells what is possible ⇒ 请先执行相应步骤：`coffer privacy request show {}` 说明可行的步骤
        request `{}` has no letter `completion` now ⇒ 请求 `{}` 现在没有信函 `completion`
        carry it out first with `coffer privacy request run {}` ⇒ 请先用 `coffer privacy request run {}` 执行
        request `{}` has no letter `lifting` now ⇒ 请求 `{}` 现在没有信函 `lifting`
        no restriction of this request is in force ⇒ 此请求没有有效的限制
        `coffer privacy restriction list` names the requests that led to one ⇒ `coffer privacy restriction list` 列出导致限制的请求
        nobody is told of request `{}` ⇒ 请求 `{}` 无须告知任何人
        recipients are told of a rectification, an erasure and a restriction (GDPR Art. 19) ⇒ 更正、删除和限制须告知接收者（GDPR 第 19 条）
        `{}` does not lie between {}, when the request came in, and today ⇒ `{}` 不在收到请求的 {} 与今天之间
        give the day on which the recipient was told ⇒ 请给出告知接收者的日期
        no value is given ⇒ 未给出值
        give each as --set FIELD=VALUE ⇒ 请逐个写成 --set FIELD=VALUE
        nothing is put right on request `{}` ⇒ 请求 `{}` 不作更正
        open one for rectification ⇒ 请登记一个更正请求
        every value that was given is there already ⇒ 给出的每个值都已如此
        refuse the request where there is nothing to put right ⇒ 没有可更正的内容时，请拒绝该请求
        request `{}` is not carried out ⇒ 请求 `{}` 未执行
        the person has another record, `{}`, and no such request is about it ⇒ 此人有另一条记录 `{}`，而没有针对它的此类请求
        open one with `{} --received {}` ⇒ 请用 `{} --received {}` 登记
        the law gives two more months once (GDPR Art. 12(3)) ⇒ 法律只允许延长一次，为期两个月（GDPR 第 12(3) 条）
        the notice of an extension is due inside the first month (GDPR Art. 12(3)) ⇒ 延期的通知须在第一个月内发出（GDPR 第 12(3) 条）
        answer it now, and note why it is late ⇒ 请立即答复，并记下延误的原因
        give the day on which it came in ⇒ 请给出收到的日期
        a refusal has one reason ⇒ 拒绝只能有一个理由
        give either --ground or --duplicate-of ⇒ 请给出 --ground 或 --duplicate-of 之一
        `{}` is another person's request, or asks for something else ⇒ `{}` 是他人的请求，或所请求的内容不同
        name the earlier request of the same person for the same thing ⇒ 请指出同一人此前就同一事项提出的请求
        `{}` cannot follow: request `{}` is `{}` ⇒ `{}` 不能接续：请求 `{}` 的状态为 `{}`
        a request takes its steps in order ⇒ 请求按顺序经过各步骤
        nothing more happens to it; open a new request ⇒ 对它已无可执行的步骤；请登记新的请求
        possible now: {} ⇒ 现在可行：{}
        `{}` does not lie between {}, the step before, and today ⇒ `{}` 不在上一步骤的 {} 与今天之间
        write what is to be remembered in a few sentences ⇒ 请用几句话写下需要记住的内容
        this store is in two-person custody, and you are not a second person to who assessed it ⇒ 此库由双人保管，而相对于评估者，您不是第二人
        let another user of the store with the role approve it, as themselves ⇒ 请让此库中有该角色的另一用户以其本人身份批准
        request `{}` was carried out already ⇒ 请求 `{}` 已经执行
        `coffer privacy request show {}` lists what was put right ⇒ `coffer privacy request show {}` 列出已更正的内容
        what was put wrong is put right by another request for rectification; the right value comes from the person ⇒ 更正有误的，请用另一更正请求予以更正；正确的值由本人提供
        the certificate is as the store with this key signed it ⇒ 证明与持此密钥的库所签署的一致
        the data of `{}` is not restricted ⇒ `{}` 的数据未受限制
        there is no restriction in force ⇒ 没有有效的限制
        nothing needs to be lifted ⇒ 没有需要解除的内容
        the restriction of `{}` cannot be lifted ⇒ `{}` 的限制无法解除
        the erasure `{}` is `{}` ⇒ 删除 `{}` 的状态为 `{}`
        withdraw the erasure first, if the person takes it back ⇒ 如本人撤回，请先撤回该删除
        what is left is kept because the law asks for it, and for nothing else ⇒ 余下的数据只因法律要求而保留，别无他用
        `{}` does not lie between the request and today ⇒ `{}` 不在请求与今天之间
        tell the person first with `coffer privacy letter REQUEST --letter lifting` ⇒ 请先用 `coffer privacy letter REQUEST --letter lifting` 告知本人
        `retention.yaml` puts it before a person ⇒ `retention.yaml` 规定须由人决定
        the sweep waits for a person ⇒ 清理正等待人工处理
        the last one was {} days ago: either it stood still, or the clock runs ahead ⇒ 上一次在 {} 天前：或是停滞了，或是时钟走快了
        look at the clock, then let compliance use `coffer privacy retention run` once ⇒ 请检查时钟，然后由合规人员运行一次 `coffer privacy retention run`
        requests are where their steps lead ⇒ 请求的状态与其步骤一致
        request `{}` is `{}`, but its steps lead elsewhere ⇒ 请求 `{}` 的状态为 `{}`，但其步骤得出的状态不同
        look into who wrote to the database beside Coffer, and what the audit log says ⇒ 请查明谁绕过 Coffer 写入了数据库，以及审计日志的记载
        requests have the numbers that were given ⇒ 请求的数目与已给出的编号一致
        {} requests of {} exist, but {} numbers were given ⇒ {2} 的请求有 {1} 个，但已给出 {3} 个编号
        look in the audit log for where the others came from ⇒ 请在审计日志中查明其余请求的来历
        """
}
