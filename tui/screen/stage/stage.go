// Package stage asks how far the person is, once a school year has begun. A person
// leaves it with a stage that is right, and so with the target that goes with it.
package stage

import (
	"context"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/work"
	"autoeval/tui/keys"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// Screen is the question.
type Screen struct {
	env    *nav.Env
	stages []model.Stage // the likely one first, then the one that was said
	list   widget.List
	saving bool
}

// New makes the question.
func New(env *nav.Env) *Screen {
	s := &Screen{env: env}
	now := env.Profile.Stage
	all := append(model.YearsOf(env.Grid), model.StageGraduate, model.Prospective)
	likely := now
	if i := slices.Index(all, now); i >= 0 && now != model.StageGraduate && now != model.Prospective {
		likely = all[i+1]
	}
	for _, x := range append([]model.Stage{likely, now}, all...) {
		if x != model.StageUnsaid && !slices.Contains(s.stages, x) {
			s.stages = append(s.stages, x)
		}
	}
	s.list.SetLen(len(s.stages))
	return s
}

// Title returns the page's name.
func (s *Screen) Title() string { return s.env.Text.Words.Stage }

// Init has nothing to read.
func (s *Screen) Init() tea.Cmd { return nil }

// Unsaved says whether an answer is on its way.
func (s *Screen) Unsaved() bool { return s.saving }

// Widest says how many columns the page can use.
func (s *Screen) Widest() int { return layout.OneThing }

// Acts returns what can be done now.
func (s *Screen) Acts() keys.Acts {
	t := s.env.Text
	return keys.Acts{{Key: keys.Bind("⏎", t.Keys.Move, "enter"), When: !s.env.Store.ReadOnly(), Do: s.choose, Why: t.App.ReadOnly}}
}

// saved is the profile with the stage, or why not.
type saved struct {
	profile model.Profile
	err     error
}

func (s *Screen) choose() tea.Cmd {
	if s.saving {
		return nil
	}
	s.saving = true
	return say(s.env, s.stages[s.list.At()])
}

func say(env *nav.Env, x model.Stage) tea.Cmd {
	var st store.Profiles = env.Store
	now := env.Now()
	return func() tea.Msg {
		p, err := work.SayStage(context.Background(), st, x, now)
		return saved{p, err}
	}
}

// Update routes messages.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case saved:
		if !s.saving {
			return nil
		}
		s.saving = false
		if m.err != nil {
			return nav.Fail(m.err)
		}
		said := fmt.Sprintf(s.env.Text.Next.StageSaid, s.env.Text.Words.Stages[string(m.profile.Stage)])
		return tea.Batch(func() tea.Msg { return nav.ProfileChanged{Profile: m.profile} }, nav.Say(said, false), nav.Notify(), nav.Close())
	case nav.Click:
		if s.list.Click(m.Y-top, m.Size.H-top, 1) && !s.env.Store.ReadOnly() {
			return s.choose()
		}
	case tea.KeyPressMsg:
		cmd, done := nav.Press(s.Acts(), m)
		if !done {
			s.list.Update(m, s.env.Keys)
		}
		return cmd
	}
	return nil
}

// top is the lines above the rows.
const top = 3

// View draws the question.
func (s *Screen) View(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text
	list := s.list.View(layout.Size{W: layout.Column(size.W), H: len(s.stages)}, th, func(i int, focused bool, w int) string {
		name := t.Words.Stages[string(s.stages[i])]
		if s.stages[i] == s.env.Profile.Stage {
			name = fmt.Sprintf(t.Next.Still, name)
		}
		style := th.Plain
		if focused {
			style = th.Selected
		}
		return style.Render(layout.Cut(name, w))
	})
	lines := []string{"", " " + th.Strong.Render(layout.Cut(t.Next.Stage, max(layout.Text(size.W), 1))), "", list, ""}
	for _, l := range layout.Wrap(t.Next.StageAbout, max(min(layout.Text(size.W), 78), 1)) {
		lines = append(lines, " "+th.Muted.Render(l))
	}
	return strings.Join(lines, "\n")
}

// Cursor returns where the focused row is.
func (s *Screen) Cursor(layout.Size) (x, y int, ok bool) { return 1, top + s.list.At(), true }
