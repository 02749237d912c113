package widget

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"autoeval/model/safetext"
	"autoeval/tui/keys"
	"autoeval/tui/lang"
	"autoeval/tui/layout"
	"autoeval/tui/theme"
)

// Option is something that can be ticked: a code and what it stands for. Fixed
// ones stay as they are.
type Option struct {
	Code, Label string
	On, Fixed   bool
}

// ChoicesWords are what Choices say.
type ChoicesWords struct {
	None   string // nothing is ticked
	Search string // in the empty search field
	Empty  string // nothing matches
}

// Choices is any number of options out of many, or with One at most one.
// Typing narrows the list, accents and case ignored; space or enter ticks.
type Choices struct {
	options []Option
	one     bool
	words   ChoicesWords
	filter  Field
	list    List
	th      *theme.Theme
	keys    keys.Shared
}

// NewChoices makes a choice among options.
func NewChoices(th *theme.Theme, k keys.Shared, options []Option, one bool, words ChoicesWords) *Choices {
	c := &Choices{options: slices.Clone(options), one: one, words: words, th: th, keys: k, filter: NewField(th, "", words.Search, safetext.Title)}
	c.list.SetLen(len(c.options))
	return c
}

// Chosen returns the codes of what is ticked, in the order of the options.
func (c *Choices) Chosen() []string {
	var out []string
	for _, o := range c.options {
		if o.On {
			out = append(out, o.Code)
		}
	}
	return out
}

// Focus implements Entry: the list opens on the first ticked option.
func (c *Choices) Focus() {
	c.filter.Focus()
	c.list.Select(max(slices.IndexFunc(c.options, func(o Option) bool { return o.On }), 0))
}

// Blur implements Entry.
func (c *Choices) Blur() {
	c.filter.Blur()
	c.search("")
}

// Holds implements Entry: the arrows move in the list, enter ticks.
func (c *Choices) Holds(m tea.KeyPressMsg) bool {
	switch m.Code {
	case tea.KeyEnter:
		return true
	case tea.KeyUp:
		return c.list.At() > 0
	case tea.KeyDown:
		return c.list.At() < c.list.Len()-1
	}
	return false
}

// Refuses returns the fixed option that a key would change, false for any other key.
func (c *Choices) Refuses(m tea.KeyPressMsg) (Option, bool) {
	shown := c.shown()
	if !ticks(m) || c.list.At() >= len(shown) {
		return Option{}, false
	}
	o := c.options[shown[c.list.At()]]
	return o, o.Fixed
}

func ticks(m tea.KeyPressMsg) bool { return m.Code == tea.KeySpace || m.Code == tea.KeyEnter }

// Update implements Entry.
func (c *Choices) Update(msg tea.Msg) (cut bool) {
	m, isKey := msg.(tea.KeyPressMsg)
	switch {
	case isKey && ticks(m):
		c.tick()
	case isKey && m.Code == tea.KeyUp:
		c.list.Select(c.list.At() - 1)
	case isKey && m.Code == tea.KeyDown:
		c.list.Select(c.list.At() + 1)
	case isKey && key.Matches(m, c.keys.PageUp, c.keys.PageDown):
		c.list.Update(m, c.keys)
	default:
		was := c.filter.Value()
		cut = c.filter.Update(msg)
		if v := c.filter.Value(); v != was {
			c.search(v)
			c.list.Select(0)
		}
	}
	return cut
}

func (c *Choices) search(q string) {
	if c.filter.Value() != q {
		c.filter.SetValue(q)
	}
	c.list.SetLen(len(c.shown()))
}

// shown returns the options that match what is typed.
func (c *Choices) shown() []int {
	var out []int
	for i, o := range c.options {
		if lang.Matches(o.Code+" "+o.Label, c.filter.Value()) {
			out = append(out, i)
		}
	}
	return out
}

// tick changes the option in focus, and clears the search for the next one.
func (c *Choices) tick() {
	shown := c.shown()
	if c.list.At() >= len(shown) {
		return
	}
	at := shown[c.list.At()]
	if c.options[at].Fixed {
		return
	}
	on := !c.options[at].On
	if c.one {
		for i := range c.options {
			c.options[i].On = false
		}
	}
	c.options[at].On = on
	c.search("")
	c.list.Select(at)
}

// Lines implements Entry.
func (c *Choices) Lines(w, h int) []string {
	if !c.filter.Focused() {
		return []string{layout.Cut(c.summary(), w)}
	}
	head := ""
	if codes := strings.Join(c.Chosen(), " "); codes != "" {
		head = c.th.Strong.Render(layout.Cut(codes, w/2)) + "  "
	}
	room := max(layout.Rest(w, lipgloss.Width(head), layout.Gap), 8)
	lines := []string{layout.Cut(head+c.th.Key.Render("/")+" "+c.filter.View(room), w)}
	for _, l := range c.filter.more(c.th, room) {
		lines = append(lines, layout.Blank(lipgloss.Width(head)+layout.Gap)+l)
	}
	shown := c.shown()
	if len(shown) == 0 {
		return append(lines, Paragraph(c.th.Muted, c.words.Empty, w)...)
	}
	list := c.list.View(layout.Size{W: w, H: max(h-len(lines), 1)}, c.th, func(i int, focused bool, w int) string {
		return c.row(c.options[shown[i]], focused, w)
	})
	return append(lines, strings.Split(list, "\n")...)
}

func (c *Choices) row(o Option, focused bool, w int) string {
	mark := c.th.Faint.Render(c.th.Glyph.Off)
	if o.On {
		mark = c.th.Accent.Render(c.th.Glyph.On)
	}
	style := c.th.Plain
	if focused {
		style = c.th.Selected
	}
	return mark + " " + style.Render(layout.Cut(name(o), layout.Marked(w)))
}

func (c *Choices) summary() string {
	var on []string
	for _, o := range c.options {
		if o.On {
			on = append(on, name(o))
		}
	}
	if len(on) == 0 {
		return c.th.Faint.Render(c.words.None)
	}
	return c.th.Plain.Render(strings.Join(on, " "+c.th.Glyph.Dot+" "))
}

func name(o Option) string {
	if o.Label == "" || o.Label == o.Code {
		return o.Code
	}
	return o.Code + " " + o.Label
}
