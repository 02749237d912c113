package paint

import (
	"context"
	"io"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

// ticking looks for the clock of the program that it is the model of, as halt does.
type ticking struct {
	program *tea.Program
	clock   *time.Ticker
}

func (m *ticking) Init() tea.Cmd {
	m.clock = clock(m.program)
	return tea.Quit
}

func (m *ticking) Update(tea.Msg) (tea.Model, tea.Cmd) { return m, nil }

func (m *ticking) View() tea.View { return tea.NewView("") }

func TestTheClockOfBubbleTeaIsWhereItIsStopped(t *testing.T) {
	m := &ticking{}
	m.program = tea.NewProgram(m, tea.WithContext(context.Background()), tea.WithoutRenderer(), tea.WithInput(nil), tea.WithOutput(io.Discard))
	if _, err := m.program.Run(); err != nil {
		t.Fatal(err)
	}
	if m.clock == nil {
		t.Error("it ticks elsewhere: nothing stops it")
	}
}
