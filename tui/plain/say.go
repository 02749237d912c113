package plain

import (
	"fmt"
	"strings"

	"autoeval/model"
	"autoeval/tui/aloud"
	"autoeval/tui/speech"
)

// called returns the name of a session.
func (p *program) called(label string) string {
	if strings.TrimSpace(label) == "" {
		return p.Text.CLI.Session.Nameless
	}
	return speech.Safe(label)
}

// person returns how somebody is called: their name, or that they gave none, with the
// start of the fingerprint.
func (p *program) person(of model.Contact) string { return speech.Safe(p.Text.Called(of)) }

// role returns what somebody is to the other.
func (p *program) role(r model.Role) string {
	if r == model.Mentor {
		return p.Text.Words.Mentor
	}
	return p.Text.Words.Learner
}

// spoken returns a fingerprint as it is read aloud.
func spoken(fingerprint string) string {
	return speech.Safe(strings.ReplaceAll(fingerprint, "-", " "))
}

// reviewState returns where a review stands.
func (p *program) reviewState(s model.ReviewState) string {
	t := p.Text.Exchange
	return [...]string{t.InReview, t.Returned, t.Accepted, t.Contested}[min(s, model.Contested)]
}

// quoted returns what somebody wrote.
func (p *program) quoted(s string) string {
	return fmt.Sprintf(p.Text.Walkthrough.Quote, speech.Safe(s))
}

// field says a name and a value; nothing without a value.
func (p *program) field(name, value string) {
	if strings.TrimSpace(value) != "" {
		p.Talk.Say(p.Text.Words.Pair, title(name), speech.Safe(value))
	}
}

// title returns a word as it begins a line.
func title(s string) string {
	for i, r := range s {
		return strings.ToUpper(string(r)) + s[i+len(string(r)):]
	}
	return s
}

// sessionSaid returns a session's name and day.
func (p *program) sessionSaid(s model.SessionSummary) string {
	return aloud.Session(p.Text, s.Label, s.When())
}
