package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"autoeval/cmd/internal/cli"
	"autoeval/model/safetext"
	"autoeval/store"
	"autoeval/store/school"
	"autoeval/tui"
	"autoeval/tui/lang"
	"autoeval/tui/speech"
)

// tries is how many codes somebody may type in one visit, and between is how long
// each one that is wrong takes.
const (
	tries   = 5
	between = time.Second
)

// join asks somebody new for their code and binds the key that let them in.
func (v *service) join(ctx context.Context, who visitor, s *streams, say *lang.Printer) int {
	t := say.Service
	if _, err := v.school.ByKey(ctx, who.key); err == nil {
		fmt.Fprintln(s.Out, t.KnownKey)
		return cli.ExitDone
	}
	fmt.Fprintf(s.Out, "%s\n%s\n\n", t.Welcome, t.WelcomeHint)
	lines := speech.NewReader(s.In).Until(ctx)
	for range tries {
		fmt.Fprint(s.Out, t.AskCode+" ")
		code, ok := lines.Line()
		if !ok {
			return cli.ExitFailed
		}
		a, err := v.enrol(ctx, who, code, func() (string, bool) { return name(s.Out, lines, t.AskName, t.NameEmpty) })
		if err == nil {
			v.journal(school.Event{Who: a.ID, What: school.Enrolled, Whom: who.key, Remote: who.remote})
			fmt.Fprintf(s.Out, "\n"+t.Enrolled+"\n", safetext.Line(a.Name))
			return cli.ExitDone
		}
		why, again := refusedCode(err, say)
		fmt.Fprintln(s.Out, why)
		if !again {
			return cli.ExitFailed
		}
		select {
		case <-time.After(between): // nobody tries many
		case <-ctx.Done():
			return cli.ExitFailed
		}
	}
	return cli.ExitFailed
}

// enrol spends a code. Whom it does not name is asked for their name.
func (v *service) enrol(ctx context.Context, who visitor, code string, ask func() (string, bool)) (school.Account, error) {
	e := school.Enrolment{Hash: school.HashCode(code), Key: school.Key{Fingerprint: who.key, PublicKey: who.public}, New: school.AccountID(v.newID()), At: v.now()}
	all, err := v.school.Codes(ctx)
	if err != nil {
		return school.Account{}, err
	}
	for _, c := range all {
		if c.Hash == e.Hash && c.Account == "" && c.SpentBy == "" && v.now().Before(c.ExpiresAt) {
			var ok bool
			if e.Name, ok = ask(); !ok {
				return school.Account{}, context.Canceled
			}
		}
	}
	return v.school.Enrol(ctx, e)
}

// name asks for a name until there is one.
func name(out io.Writer, lines speech.Lines, question, empty string) (string, bool) {
	for range tries {
		fmt.Fprint(out, question+" ")
		typed, ok := lines.Line()
		if !ok {
			return "", false
		}
		if n := strings.TrimSpace(safetext.Clean(typed, safetext.Name)); n != "" {
			return n, true
		}
		fmt.Fprintln(out, empty)
	}
	return "", false
}

// refusedCode says why a code did not work, and whether another may.
func refusedCode(err error, say *lang.Printer) (why string, again bool) {
	t := say.Service
	switch {
	case errors.Is(err, store.ErrNotFound):
		return t.BadCode, true
	case errors.Is(err, school.ErrSpent):
		return t.SpentCode, true
	case errors.Is(err, school.ErrExpired):
		return t.OldCode, true
	case errors.Is(err, school.ErrTaken):
		return t.KnownKey, false
	case errors.Is(err, school.ErrForbidden):
		return t.Shut, false
	}
	return tui.Sentence(say, err), false
}
