package paint

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// Messages of our own.
type (
	// again changes nothing: a view follows each message.
	again struct{}
	// rested says that no key came for a moment.
	rested struct{}
	// parting has the model leave.
	parting struct{}
	// answer is what a command brought.
	answer struct {
		msg  tea.Msg
		of   *turn
		come func()
	}
)

// filter lets Bubble Tea see the one message that is its own.
func (p *Program) filter(_ tea.Model, msg tea.Msg) tea.Msg {
	switch x := msg.(type) {
	case answer:
		if quit, ok := x.msg.(tea.QuitMsg); ok {
			return quit
		}
	case tea.KeyMsg, tea.MouseMsg, tea.PasteMsg:
		p.painter.taken()
	}
	return msg
}

// Rester is a model that leaves something to be drawn until no key has come for a
// moment: keys in a run do not wait for it. Resting returns the message that has it
// drawn, nil if nothing is left.
type Rester interface{ Resting() tea.Msg }

// resting is that moment: longer than a key that is held down takes to come again,
// and too short to be waited for.
const resting = 60 * time.Millisecond

func (m model) resting() tea.Msg {
	if r, ok := m.Model.(Rester); ok {
		return r.Resting()
	}
	return nil
}

// model is a model whose views go to the painter and whose keys come in turn.
type model struct {
	tea.Model
	p *Program
}

// Init also stops Bubble Tea's clock, which runs by now.
func (m model) Init() tea.Cmd {
	halt(m.p.loop)
	return m.p.track(m.Model.Init(), m.p.queue.turn)
}

// Update gives the model a message, then the keys whose turn has come.
func (m model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	var of *turn
	a, answered := msg.(answer)
	if answered {
		msg, of = a.msg, a.of
	}
	var cmds []tea.Cmd
	pass := func(msg tea.Msg, of *turn) {
		inner, cmd := m.Model.Update(msg)
		m.Model = inner
		if cmd != nil {
			cmds = append(cmds, m.p.track(cmd, of))
		}
	}
	switch x := msg.(type) {
	case nil, again:
	case rested:
		if msg := m.resting(); msg != nil {
			pass(msg, nil)
		}
	case parting:
		m.p.queue.put(m.p.leave, true)
	case tea.KeyPressMsg:
		m.p.queue.put(x, x.Code == 'c' && x.Mod.Contains(tea.ModCtrl))
	case tea.PasteMsg, tea.MouseClickMsg, tea.MouseWheelMsg:
		m.p.queue.put(x, false)
	default:
		if msg = m.p.own(msg); msg != nil {
			pass(msg, of)
		}
	}
	if answered {
		m.p.queue.ended(of)
		a.come()
	}
	for msg, of, ok := m.p.queue.next(); ok; msg, of, ok = m.p.queue.next() {
		pass(msg, of)
		if m.p.rest.Stop(); m.resting() != nil {
			m.p.rest.Reset(resting)
		}
	}
	return m, tea.Batch(cmds...)
}

// View shows the model's view.
func (m model) View() tea.View {
	m.p.painter.show(m.Model.View)
	return tea.View{}
}

// own does what a message means to the terminal, and returns it for the model.
func (p *Program) own(msg tea.Msg) tea.Msg {
	switch x := msg.(type) {
	case tea.WindowSizeMsg: // whoever sent it: several are on their way when it begins
		w, h := sizeOf(p.port)
		p.painter.change(func(s *screen) { s.resize(w, h) })
		return tea.WindowSizeMsg{Width: w, Height: h}
	case tea.ModeReportMsg:
		p.painter.change(func(s *screen) { s.report(x) })
	}
	if msg == tea.ClearScreen() {
		p.painter.change((*screen).erase)
		return nil
	}
	return msg
}

// Later is a message with a command that nothing waits for, neither a frame nor a key:
// it begins after a while, or takes one.
type Later interface{ Later() tea.Cmd }

// beside runs a command for which nothing waits.
func (p *Program) beside(cmd tea.Cmd) tea.Cmd {
	return func() tea.Msg {
		defer p.fault()
		return cmd()
	}
}

// track counts a command, and those that come out of it, for the turn of a key
// and for the frame that waits a little for what they bring.
func (p *Program) track(cmd tea.Cmd, of *turn) tea.Cmd {
	if cmd == nil {
		return nil
	}
	p.queue.began(of)
	come := p.painter.await()
	return func() (msg tea.Msg) {
		defer p.fault()
		var some tea.BatchMsg
		switch msg := cmd().(type) {
		case tea.BatchMsg:
			for _, c := range msg {
				if c != nil {
					some = append(some, p.track(c, of))
				}
			}
		case Later:
			some = tea.BatchMsg{p.beside(msg.Later())}
		default:
			return answer{msg, of, come}
		}
		// What brought others itself counts until its own answer is there.
		return append(some, func() tea.Msg { return answer{nil, of, come} })
	}
}
