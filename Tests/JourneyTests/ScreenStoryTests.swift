import Foundation
import Testing

/// Acceptance line 4 on the screen: the whole story in Chinese at 80×24 and in English at 120×40, typed in bursts.
extension ScreenTests {
  struct StoryOnScreen {
    @Test(arguments: ScreenLook.allCases)
    func `from the window to the resolved case`(look: ScreenLook) throws {
      let office = try ScriptedOffice()
      for scene in ScreenStory(look: look).scenes {
        let terminal = try look.start(home: office.home, officer: scene.officer, today: scene.day)
        try terminal.see(scene.day.dropFirst(5).description)
        for move in scene.moves { try play(move, on: terminal) }
        try terminal.quit()
        let lead = try office.object("show", "0001")
        #expect(lead.text("status") == scene.lead, "after \(scene.day)")
        #expect(lead.objects("rectifications").first?.text("status") == scene.rectification, "after \(scene.day)")
      }
      let lead = try office.object("show", "0001")
      #expect(lead.text("closed_on") == "2021-09-23")
      #expect(lead.text("finding") == "true")
      #expect(lead.text("title") == ScreenStory(look: look).title)
      let observation = try #require(try office.object("observations").objects("observations").first)
      #expect(observation.text("score") == "50.0")
      #expect(try office.object("log").objects("entries").contains { $0.number("undoes") != nil })
    }

    private func play(_ move: ScreenStory.Move, on terminal: TmuxTerminal) throws {
      switch move {
      case .press(let keys): try terminal.press(keys)
      case .type(let text): try terminal.type(text)
      case .choose(let words):
        try terminal.choose(words)
        try terminal.seeForm()
      case .see(let texts): try terminal.see(texts)
      case .line(let texts): try terminal.seeLine(texts)
      }
    }
  }
}
