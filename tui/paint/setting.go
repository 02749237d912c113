package paint

import (
	"fmt"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// setting is what asks a terminal for something, and what undoes it.
type setting struct{ on, off string }

// The kinds of settings there are, in the order they are asked for.
const (
	keyboardSetting = iota
	pasteSetting
	focusSetting
	mouseSetting
	titleSetting
	cursorStyle
	cursorColour
	widthSetting
	kinds
)

// The title that a terminal had is kept by itself; one that keeps none has none
// afterwards.
const (
	keepTitle = "\x1b[22;2t"
	lastTitle = "\x1b[23;2t"
)

// keysApart has keys told apart, in both the ways there are; terminals pass over what
// they do not know.
var keysApart = setting{ansi.SetModifyOtherKeys2 + ansi.PushKittyKeyboard(1), ansi.PopKittyKeyboard(1) + ansi.ResetModifyOtherKeys}

// settings returns what a view asks for besides cells.
func settings(v *tea.View, width ansi.Method) (all [kinds]setting) {
	all[keyboardSetting] = keysApart
	if !v.DisableBracketedPasteMode {
		all[pasteSetting] = setting{ansi.SetModeBracketedPaste, ansi.ResetModeBracketedPaste}
	}
	if v.ReportFocus {
		all[focusSetting] = setting{ansi.SetModeFocusEvent, ansi.ResetModeFocusEvent}
	}
	all[mouseSetting] = mouse(v.MouseMode)
	if v.WindowTitle != "" {
		all[titleSetting] = setting{keepTitle + ansi.SetWindowTitle(v.WindowTitle), ansi.SetWindowTitle("") + lastTitle}
	}
	if c := v.Cursor; c != nil {
		all[cursorStyle], all[cursorColour] = shape(c), colour(c)
	}
	if width == ansi.GraphemeWidth {
		all[widthSetting] = setting{ansi.SetModeUnicodeCore, ansi.ResetModeUnicodeCore}
	}
	return all
}

func mouse(m tea.MouseMode) setting {
	switch m {
	case tea.MouseModeCellMotion:
		return setting{ansi.SetModeMouseButtonEvent + ansi.SetModeMouseExtSgr, ansi.ResetModeMouseButtonEvent + ansi.ResetModeMouseExtSgr}
	case tea.MouseModeAllMotion:
		return setting{ansi.SetModeMouseAnyEvent + ansi.SetModeMouseExtSgr, ansi.ResetModeMouseAnyEvent + ansi.ResetModeMouseExtSgr}
	}
	return setting{}
}

func shape(c *tea.Cursor) setting {
	style := int(c.Shape)*2 + 1
	if !c.Blink {
		style++
	}
	if style == 1 { // as terminals have it by themselves
		return setting{}
	}
	return setting{ansi.SetCursorStyle(style), ansi.SetCursorStyle(0)}
}

func colour(c *tea.Cursor) setting {
	if c.Color == nil {
		return setting{}
	}
	r, g, b, _ := c.Color.RGBA()
	return setting{ansi.SetCursorColor(fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)), ansi.ResetCursorColor}
}

// set asks the terminal for what it was not asked for yet, and undoes the rest.
func (s *screen) set(wanted [kinds]setting) {
	for i, w := range wanted {
		if was := s.asked[i]; w != was {
			s.buf.WriteString(was.off + w.on)
		}
	}
	s.asked = wanted
}
