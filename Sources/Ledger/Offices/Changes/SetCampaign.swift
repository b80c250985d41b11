extension Change {
  /// 设定专项治理: the campaign of the header, the figures and the flags of I13.
  static let setCampaign = Change.onBook(
    "set_campaign", Words("设定专项治理", "Set the campaign"),
    summary: Words("专项治理的名称、文件、印发单位、起止日期和月报截止日", "The campaign's title, document, issuer, dates and cut-off"),
    fields: [
      Fields.title, Fields.document, Fields.issuer, Fields.issued, Fields.startsOn, Fields.endsOn, Fields.cutoff,
    ],
    check: { values, _ in
      guard let start = values.date(Fields.startsOn), let end = values.date(Fields.endsOn), end <= start else {
        return []
      }
      return [.order("form", Fields.endsOn, end, before: start, Fields.startsOn.title)]
    },
    alter: { values, desk in
      let known = try desk.records(Campaign.self, by: .owner(desk.context.owner)).last
      var campaign = Campaign(
        id: known?.id ?? desk.newID(), owner: desk.context.owner,
        title: try values.need(Fields.title, FieldValues.text),
        document: values.text(Fields.document), startsOn: try values.need(Fields.startsOn, FieldValues.date),
        endsOn: try values.need(Fields.endsOn, FieldValues.date), cutoffDay: values.number(Fields.cutoff) ?? 25)
      campaign.issuer = values.text(Fields.issuer)
      campaign.issued = values.text(Fields.issued)
      return Alteration(puts: [campaign], summary: Words("设定专项治理", "Set the campaign"))
    })

  private enum Fields {
    static let title = Field("title", Words("名称", "Title"), .text(max: 60), required: true)
    static let document = Field("document", Words("文件", "Document"), .text(max: 80))
    static let issuer = Field("issuer", Words("印发单位", "Issued by"), .text(max: 60))
    static let issued = Field(
      "issued", Words("印发时间", "Issued"), .text(max: 20), help: Words("照原文，如2021年4月", "as printed: April 2021"))
    static let startsOn = Field("starts_on", Words("开始", "Starts on"), .date(mayLieAhead: true), required: true)
    static let endsOn = Field("ends_on", Words("结束", "Ends on"), .date(mayLieAhead: true), required: true)
    static let cutoff = Field(
      "cutoff_day", Words("月报截止日", "Monthly cut-off"), .number(1...31), help: Words("默认25", "25"))
  }
}
