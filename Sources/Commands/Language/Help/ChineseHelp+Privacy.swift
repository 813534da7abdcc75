extension ChineseHelp {
    /// Of requests of data subjects and of all that belongs to them.
    static let privacy = """
        Requests of data subjects, their deadlines and letters. ⇒ 数据主体的请求、其期限和信函。
        The purpose is `privacy-request` where none is given. ⇒ 未给出目的时为 `privacy-request`。
        The morning of a compliance officer: what is due, and what waits for whom. ⇒ 合规人员的每日总览：什么到期，什么在等待谁。
        A request of a data subject, from receipt to its end. ⇒ 数据主体的请求，从收到到结束。
        Open a request of a data subject. ⇒ 登记数据主体的请求。
        What is asked for. ⇒ 请求的内容。
        The subject's number or pseudonym. ⇒ 数据主体的编号或假名。
        The one who has this e-mail address. ⇒ 使用此电子邮件地址的人。
        The one who has this telephone number. ⇒ 使用此电话号码的人。
        The one who has this tax id. ⇒ 使用此税号的人。
        The one who has this whole name. ⇒ 使用此完整名称的人。
        The day on which it came in; today otherwise. ⇒ 收到的日期；未给出时为今天。
        The language of letters; the subject's otherwise. ⇒ 信函的语言；未给出时为数据主体的语言。
        List the requests that wait, what is due first. ⇒ 列出待处理的请求，最先到期的在前。
        Only those in this state. ⇒ 只列此状态的请求。
        Only those about this subject. ⇒ 只列有关此数据主体的请求。
        Those at their end as well. ⇒ 也列出已结束的。
        Print the deadlines as iCalendar instead. ⇒ 改为以 iCalendar 输出期限。
        Show one request with its steps and its deadline. ⇒ 显示一个请求及其步骤和期限。
        The request's number or id. ⇒ 请求的编号或标识。
        Note how it was found out who asks, or that the person was asked. ⇒ 登记如何核实了请求人的身份，或已要求本人证明身份。
        Without --method it is noted that the person was asked; the clock stands still until then. ⇒ 未给出 --method 时，登记已要求本人证明身份；在此之前期限停止计算。
        The day on which it happened; today otherwise. ⇒ 发生的日期；未给出时为今天。
        What is to be remembered; sealed. ⇒ 需要记住的内容；加密保存。
        How it was found out who asks. ⇒ 如何核实了请求人的身份。
        Note what is to be done about a request. ⇒ 登记对请求应采取的措施。
        What was found. ⇒ 评估的结果。
        Agree to what was assessed. ⇒ 批准评估的结果。
        In a two-person store somebody else than who assessed it approves, as themselves. ⇒ 在双人保管的库中，须由评估者以外的人以其本人身份批准。
        Take two more months, inside the first one. ⇒ 在第一个月内将期限延长两个月。
        Why more time is needed. ⇒ 需要更多时间的理由。
        Refuse a request with the reason, or note that it was made before. ⇒ 说明理由拒绝请求，或登记该请求此前已提出。
        Why it is not followed. ⇒ 不予满足的理由。
        The request that it repeats. ⇒ 所重复的请求。
        Note that the person took a request back. ⇒ 登记本人撤回了请求。
        Carry out what was approved. ⇒ 执行已批准的内容。
        An erasure shreds the person's keys and renews the epoch; it has the store alone for a moment, and writes its signed certificate to a file. Where it was interrupted, the same command goes on. ⇒ 删除请求会销毁本人的密钥并更新纪元；其间短暂独占此库，并将签名的证书写入文件。如曾中断，再次运行同一命令即可继续。
        The purpose that an objection or a consent is about. ⇒ 反对或同意所针对的目的。
        Where the certificate goes; `NUMBER.certificate` here otherwise. ⇒ 证书的写入位置；未给出时为当前文件夹中的 `NUMBER.certificate`。
        Put values right, as an approved request for rectification asks. ⇒ 按已批准的更正请求更正数据。
        The value that was wrong is not kept; that it was there, who put it right and when, stays. `coffer privacy recipients list` then names those who have the wrong value from us. ⇒ 错误的值不予保留；曾有错误值、由谁在何时更正，则会保留。`coffer privacy recipients list` 随后列出从我方得到错误值的接收者。
        A field and its right value; may be repeated. ⇒ 字段及其正确的值；可重复给出。
        Close a request that was carried out. ⇒ 结束已执行的请求。
        An erasure is closed once no target holds a key of an older epoch; while the law makes the store keep some of the data it stays `partly-held`. ⇒ 所有备份目标均不再存有旧纪元的密钥时，删除请求才会结束；法律要求库保留部分数据期间，其状态为 `partly-held`。
        Those who had received the data were told (GDPR Art. 19). ⇒ 已告知收到数据的接收者（GDPR 第 19 条）。
        The deadlines of the requests and breaches that wait, also as iCalendar. ⇒ 待处理请求和泄露的期限，也可输出 iCalendar。
        Find a person by e-mail, phone, tax id or name, with who is known by the same values. ⇒ 按电子邮件、电话、税号或名称查找一个人，并指出使用相同值的人。
        Who shares a value may be the same person, entered twice. ⇒ 使用相同值的可能是同一人的重复登记。
        A person in the notes and reasons about others. ⇒ 在有关他人的备注和理由中提及的人。
        Look through notes and reasons about others for mentions of a person. ⇒ 在有关他人的备注和理由中查找对某人的提及。
        What was decided before is not asked again, unless the text was changed since. ⇒ 此前已判定的不再询问，除非文本此后有更改。
        List the mentions of people in the records of others that wait to be looked at. ⇒ 列出他人记录中待查看的对个人的提及。
        Only those of this subject. ⇒ 只列有关此数据主体的。
        Those that were decided as well. ⇒ 也列出已判定的。
        Say whether a mention speaks of the person. ⇒ 判定一处提及是否指该人。
        The mention's id. ⇒ 提及的标识。
        Whether it speaks of the person: confirmed, or dismissed. ⇒ 是否指该人：confirmed（是）或 dismissed（否）。
        Packages of everything that is held about a person. ⇒ 有关某人的全部数据的数据包。
        Hand out everything that is held about a person (GDPR Art. 15 and 20). ⇒ 交出有关某人的全部数据（GDPR 第 15 条和第 20 条）。
        A zip archive with a report to read, the data as JSON and CSV, and a manifest with digests. With a passphrase its files are encrypted with AES-256, with recipients the archive is encrypted as an age file. Tell the passphrase another way than the archive. Records of one person that were merged are in one package. ⇒ 一个 zip 归档，含可读的报告、JSON 和 CSV 格式的数据，以及带摘要的清单。给出口令时，其中的文件以 AES-256 加密；给出接收者时，归档加密为 age 文件。请以不同于归档的途径告知口令。已合并的同一人的各条记录在同一个资料包中。
        Where the package goes; it must not be there yet. ⇒ 数据包的写入位置；必须尚不存在。
        The request that the package answers. ⇒ 数据包所答复的请求。
        The language of the report; the request's or the subject's otherwise. ⇒ 报告的语言；未给出时为请求或数据主体的语言。
        Encrypt the files in the archive with the first line of this file. ⇒ 以此文件的第一行加密归档中的文件。
        Encrypt the archive to this public key (age). ⇒ 将归档加密给此公钥（age）。
        List the packages that were handed out, with when they are to be gone. ⇒ 列出已交出的数据包及其应删除的时间。
        Remove the files of packages whose time is over, where they still lie here. ⇒ 删除到期的数据包文件，只要它们仍在原处。
        A file goes only where it is as long as the package was; what lies elsewhere is listed as overdue. Note what is gone by other ways with `gone`. ⇒ 只有与当初的数据包长度相同的文件才会删除；位于别处的列为逾期。以其他方式删除的请用 `gone` 登记。
        Note that a package is gone. ⇒ 登记数据包已不存在。
        The package's id. ⇒ 数据包的标识。
        Print what `data.json` of a package looks like, as JSON Schema. ⇒ 以 JSON Schema 输出数据包中 `data.json` 的结构。
        No store is needed; one that is named is not opened. ⇒ 不需要库；给出的库不会打开。
        Print the record of processing activities (GDPR Art. 30). ⇒ 输出处理活动记录（GDPR 第 30 条）。
        It is made anew each time, from the policy in force and the description of the tables. ⇒ 每次都根据现行策略和表的说明重新生成。
        Print a page of HTML. ⇒ 输出 HTML 页面。
        Data that is kept and not used (GDPR Art. 18, 21). ⇒ 只保存而不使用的数据（GDPR 第 18、21 条）。
        List whose data is restricted, and who objected to which purpose. ⇒ 列出谁的数据受限制，以及谁对哪个目的提出了反对。
        Lift the restriction of a person's data, after the person was told. ⇒ 在告知本人之后，解除对其数据的限制。
        `coffer privacy letter REQUEST --letter lifting` writes what the person is told. ⇒ `coffer privacy letter REQUEST --letter lifting` 写出告知本人的内容。
        The day on which the person was told. ⇒ 告知本人的日期。
        What persons consent to, with what proves it (GDPR Art. 7). ⇒ 本人的同意及其证明（GDPR 第 7 条）。
        Note that a person consents to a purpose, with what proves it. ⇒ 登记本人同意某个目的，以及其证明。
        Where the proof is kept, or what was said. ⇒ 证明的存放位置，或本人所说的内容。
        How it was given. ⇒ 给出同意的方式。
        The version of the text that was consented to. ⇒ 所同意文本的版本。
        Note that a person takes a consent back. ⇒ 登记本人撤回同意。
        How it was taken back. ⇒ 撤回的方式。
        List what a person consented to and took back, with what proves it. ⇒ 列出本人的同意和撤回，以及其证明。
        Legal holds: data that stays whatever its term says (GDPR Art. 17(3)(e)). ⇒ 法律保留：无论期限如何都予以保存的数据（GDPR 第 17(3)(e) 条）。
        Place a legal hold on a person's data. ⇒ 对某人的数据设置法律保留。
        A retention class; may be repeated; all otherwise. ⇒ 保留类别；可重复给出；未给出时为全部。
        Why the data is needed, without a name. ⇒ 需要该数据的理由，不含姓名。
        More about it; sealed. ⇒ 更多说明；加密保存。
        The day on which somebody looks at it again. ⇒ 再次审查的日期。
        Whose matter it is; yours otherwise. ⇒ 由谁负责；未给出时为您本人。
        Lift legal holds on a person's data. ⇒ 解除对某人数据的法律保留。
        List the legal holds that are in force, the next review first. ⇒ 列出有效的法律保留，最先审查的在前。
        Data that has reached the end of its term. ⇒ 保留期限届满的数据。
        Tell which data has reached the end of its term. ⇒ 指出哪些数据的保留期限已届满。
        The day to look from; today otherwise. ⇒ 以哪一天为准；未给出时为今天。
        Erase the data that has reached the end of its term. ⇒ 删除保留期限届满的数据。
        What a legal hold or a restriction keeps, and what the policy puts before a person, stays and is told. The keys are shredded and the epoch renewed; it has the store alone for a moment. ⇒ 受法律保留或限制的数据，以及策略规定须由人决定的数据，会保留并列出。其余数据的密钥被销毁，纪元随之更新；其间短暂独占此库。
        What the backup service runs by schedule: erases as `run`, and tells only how much. ⇒ 备份服务按计划运行的内容：与 `run` 一样删除，但只报告数量。
        It also ends erasures that were begun and interrupted. Where the last sweep was more than 35 days ago it waits for a person: a clock that runs ahead must not end every term at once. ⇒ 它还会完成已开始而中断的删除。距上次清理超过 35 天时会等待人工处理：走快的时钟不应使所有期限一并届满。
        Erasures that were begun. ⇒ 已开始的删除。
        Shred the keys of erasures that were begun, and sign their certificates. ⇒ 销毁已开始的删除的密钥，并签署其证书。
        `coffer privacy request run` does it by itself; after an interruption this does it for all. ⇒ `coffer privacy request run` 会自行完成；中断之后，此命令对所有删除完成它。
        Certificates of erasures. ⇒ 删除的证书。
        Show the newest certificate of an erasure. ⇒ 显示一次删除的最新证书。
        As text it is the signed certificate itself, for `certificate verify`. ⇒ 文本形式即签名的证书本身，供 `certificate verify` 使用。
        Check a certificate with nothing but the store's public key. ⇒ 只用库的公钥核验证书。
        No store is needed; one that is named is not opened. `coffer key signing-key` prints the key. ⇒ 不需要库；给出的库不会打开。`coffer key signing-key` 输出公钥。
        The certificate. ⇒ 证书。
        The store's public key. ⇒ 库的公钥。
        Write a letter about a request, in the language of its subject. ⇒ 以数据主体的语言写出有关请求的信函。
        What the letter is about. ⇒ 信函的内容。
        The language; that of texts for people, and English in JSON otherwise. ⇒ 语言；未给出时为供人阅读的文本的语言，JSON 为英语。
        The language; the request's otherwise. ⇒ 语言；未给出时为请求的语言。
        Who received the data, and who of them was told what became of it (GDPR Art. 19). ⇒ 谁收到了数据，其中谁已获知后续情况（GDPR 第 19 条）。
        List who received the data, with the letter that tells each what became of it. ⇒ 列出收到数据的接收者，以及告知后续情况的信函。
        The language of the letters; English otherwise. ⇒ 信函的语言；未给出时为英语。
        Note that a recipient of the data was told what became of it. ⇒ 登记已告知一个接收者数据的后续情况。
        The recipient, as `list` names it. ⇒ 接收者，即 `list` 中的名称。
        The day on which it was told; today otherwise. ⇒ 告知的日期；未给出时为今天。
        Breaches of personal data, their 72 hours and notices (GDPR Art. 33, 34). ⇒ 个人数据泄露，其 72 小时期限和通知（GDPR 第 33、34 条）。
        The purpose is `incident-response` where none is given. ⇒ 未给出目的时为 `incident-response`。
        Note a breach; the 72 hours run from when it became known. ⇒ 登记一起泄露；72 小时自知悉时起算。
        Whom it is about is read from the audit log: what was shown between --since and --until, to --actor, by --operation, of --field. What is left out is not looked at. ⇒ 涉及的人从审计日志中读出：在 --since 与 --until 之间，向 --actor、经 --operation、就 --field 所显示的内容。未给出的条件不作限制。
        What happened; sealed. ⇒ 发生的情况；加密保存。
        When it became known; now otherwise. ⇒ 知悉的时间；未给出时为现在。
        From when on the log is looked through. ⇒ 从何时起查看日志。
        Until when, not included. ⇒ 查看到何时为止，不含该时刻。
        Only what this user was shown. ⇒ 只看向此用户显示的内容。
        Only what this showed; may be repeated. ⇒ 只看经此操作显示的内容；可重复给出。
        Only this, as class.field or class; may be repeated. ⇒ 只看此内容，写作 class.field 或 class；可重复给出。
        List the register of breaches, those first whose notice is due. ⇒ 列出泄露登记册，通知即将到期的在前。
        Those that are closed as well. ⇒ 也列出已结束的。
        Show one breach, with what was noted and how many persons it is about. ⇒ 显示一起泄露及其记录，以及涉及多少人。
        The breach's number or id. ⇒ 泄露的编号或标识。
        List the persons whose data was shown in a breach, with the fields. ⇒ 列出在泄露中数据被显示的人及字段。
        Say what a breach may lead to, what was done about it, and how great the risk is. ⇒ 说明泄露可能的后果、已采取的措施和风险大小。
        How likely it is to harm persons. ⇒ 对个人造成损害的可能性。
        What it may lead to; sealed. ⇒ 可能的后果；加密保存。
        What was done about it; sealed. ⇒ 已采取的措施；加密保存。
        Write the notice of a breach to the authority, or to one of the persons. ⇒ 写出致监管机构或某个人的泄露通知。
        A person; the authority otherwise. ⇒ 一个人；未给出时为监管机构。
        The language; the person's, or English. ⇒ 语言；未给出时为该人的语言，或英语。
        Note that the authority or the persons were told of a breach. ⇒ 登记已将泄露告知监管机构或有关个人。
        Who was told. ⇒ 告知了谁。
        When; now otherwise. ⇒ 时间；未给出时为现在。
        Why later than after 72 hours; sealed. ⇒ 为何晚于 72 小时；加密保存。
        Close a breach once everybody was told whom the law names. ⇒ 在依法应告知的各方均已获知后，结束泄露。
        Why persons were not told of a high risk. ⇒ 为何未将高风险告知个人。
        The public holidays that deadlines are reckoned with. ⇒ 计算期限所用的公众假日。
        Show the holidays that deadlines are reckoned with. ⇒ 显示计算期限所用的假日。
        Put a calendar of holidays of your own in force. ⇒ 启用您自己的假日日历。
        The file with the calendar. ⇒ 日历文件。
        """
}
