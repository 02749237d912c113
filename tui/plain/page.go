package plain

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"autoeval/assets/text"
	"autoeval/tui/lang"
	"autoeval/tui/speech"
)

// page is a numbered list that a person acts on until they go back. What the
// numbers mean is what was said last: rows is read when the list is said.
type page struct {
	name   string
	rows   func(context.Context) ([]string, error)
	ask    string // the question in full
	can    []can
	sifted *sifted // how it is filtered and sorted; nil where it is not
	// other takes what is none of these; nil where nothing else means anything.
	other func(ctx context.Context, typed string) (result, error)
}

// can is one thing that can be done with a list: "2", "1 3", "x 2", "a 2 with
// words".
type can struct {
	order   text.Order // none where numbers alone ask for it
	numbers int        // how many rows it takes
	words   bool       // words may follow
	do      func(ctx context.Context, rows []int, words string) (result, error)
}

// result is what an answer on a page did.
type result uint8

const (
	unknown result = iota // nothing: it means nothing here
	looked
	altered // the list may say something else now
	again   // the list is to be said anew
	left    // the page has done what it is for
)

const (
	brief   = 5  // how long a list may be to be said again by itself
	portion = 30 // how much of a list is said at once
)

// turn says the list and does what is asked, until an empty line. The question
// is asked in full the first time, and at a question mark.
func (p *program) turn(ctx context.Context, pg page) error {
	l := &list{program: p, page: pg}
	err := l.say(ctx)
	question := pg.ask
	if p.helped[pg.name] {
		question = fmt.Sprintf(p.Text.Plain.Menu.AskAgain, pg.name)
	}
	for wrong := 0; err == nil && wrong < most; {
		typed, ok := p.Talk.Ask("%s", question)
		if !ok || typed == "" || l.means(p.Text.Plain.Menu.Leave, typed) {
			break
		}
		p.helped[pg.name], question = true, fmt.Sprintf(p.Text.Plain.Menu.AskAgain, pg.name)
		var did result
		switch did, err = l.answer(ctx, typed); {
		case did == left:
			return err
		case is(p.Text.Plain.Menu.Help, typed):
			question = pg.ask
		case did == unknown:
			p.Talk.Say(p.Text.Plain.Menu.NotThat, speech.Head(speech.Safe(typed)))
			wrong++
			continue
		}
		wrong = 0
	}
	return err
}

// list is a page with what was said of it.
type list struct {
	*program
	page
	all  []string
	said int // how many of these
}

// say reads the list and says its beginning.
func (l *list) say(ctx context.Context) (err error) {
	if l.all, err = l.rows(ctx); err != nil {
		return err
	}
	l.said = 0
	switch {
	case len(l.all) > 0:
	case l.sifted != nil && l.sifted.words != "":
		l.Talk.Say(l.Text.Plain.Pages.NoMatch, speech.Safe(l.sifted.words))
	default:
		l.Talk.Say("%s", l.Text.Plain.Menu.Nothing)
	}
	l.more()
	return nil
}

// more says the next rows, and how many are left.
func (l *list) more() {
	t := l.Text.Plain.Menu
	for end := min(l.said+portion, len(l.all)); l.said < end; l.said++ {
		l.Talk.Say(t.Row, l.said+1, l.all[l.said])
	}
	if left := len(l.all) - l.said; left > 0 {
		l.Talk.Say(t.MoreLeft, l.Text.Number(left))
	}
}

// answer does what was typed. The error is of reading the list; what cannot be
// done is said.
func (l *list) answer(ctx context.Context, typed string) (result, error) {
	t := l.Text.Plain.Menu
	c, rows, words, ok := chosen(l.can, typed, len(l.all))
	was := l.Store.Version()
	switch {
	case ok:
		return l.done(ctx, was)(c.do(ctx, rows, words))
	case is(t.Help, typed):
		return looked, nil
	case is(t.Again, typed), is(t.Repeat, typed):
		return looked, l.say(ctx)
	case is(t.More, typed):
		l.more()
		return looked, nil
	case l.other != nil:
		return l.done(ctx, was)(l.other(ctx, typed))
	}
	return unknown, nil
}

// done says what an act could not do, and the list again where it is short and
// may say something else than it did at a version of the store.
func (l *list) done(ctx context.Context, was uint64) func(result, error) (result, error) {
	return func(did result, failed error) (result, error) {
		switch {
		case failed != nil:
			l.sorry(failed)
			return looked, nil
		case did == altered && l.Store.Version() == was:
			return looked, nil
		case did == again, did == altered && len(l.all) <= brief:
			return did, l.say(ctx)
		case did == altered:
			l.Talk.Say("%s", l.Text.Plain.Menu.ListChanged)
		}
		return did, nil
	}
}

// sorry says what went wrong.
func (p *program) sorry(err error) {
	var r refusal
	switch {
	case errors.Is(err, context.Canceled):
	case errors.As(err, &r):
		p.Talk.Say("%s", string(r))
	default:
		p.Talk.Say("%s", p.Explain(err))
	}
}

// refusal is an error in words for a person.
type refusal string

func (r refusal) Error() string { return string(r) }

// means reports whether a command was typed that no act of the page claims.
func (l *list) means(o text.Order, typed string) bool {
	_, _, _, claimed := chosen(l.can, typed, len(l.all))
	return !claimed && is(o, typed)
}

// chosen returns what was asked for, of which rows up to top, and the words that
// follow. The person's own language comes before the other one.
func chosen(all []can, typed string, top int) (c can, rows []int, words string, ok bool) {
	for _, letter := range []func(text.Order) [2]string{
		func(o text.Order) [2]string { return [2]string{o.Letter, o.Word} },
		func(o text.Order) [2]string { return [2]string{o.OtherLetter, o.OtherWord} },
	} {
		for _, c := range all {
			if rest, ok := after(letter(c.order), typed); ok {
				if rows, words, ok := c.rowsIn(rest, top); ok {
					return c, rows, words, true
				}
			}
		}
	}
	return can{}, nil, "", false
}

// after returns what follows a command, by its letter or its word; numbers alone
// follow no command.
func after(names [2]string, typed string) (string, bool) {
	if names[0] == "" {
		return typed, true
	}
	head, rest, _ := strings.Cut(typed, " ")
	switch head = lang.Fold(head); {
	case head == names[0], head == lang.Fold(names[1]):
		return strings.TrimSpace(rest), true
	}
	if first, size := utf8.DecodeRuneInString(typed); lang.Fold(string(first)) == names[0] && number(head[min(size, len(head)):]) >= 0 {
		return strings.TrimSpace(typed[size:]), true // "x2"
	}
	return "", false
}

// rowsIn reads the rows that an act takes and the words after them; false when
// there are more or fewer, when one is not in the list, and when words follow
// that mean nothing.
func (c can) rowsIn(typed string, top int) (rows []int, words string, ok bool) {
	rest := typed
	for range c.numbers {
		head, tail, _ := strings.Cut(strings.TrimLeft(rest, " ,"), " ")
		n := number(strings.TrimRight(head, ","))
		if n < 1 || n > top {
			return nil, "", false
		}
		rows, rest = append(rows, n-1), tail
	}
	rest = strings.TrimSpace(rest)
	return rows, rest, rest == "" || c.words && (c.numbers == 0 || number(strings.Fields(rest)[0]) < 0)
}

// agrees asks before something goes, leaves or is trusted. No answer is no yes.
func (p *program) agrees(question string, values ...any) bool {
	typed, ok := p.Talk.Ask(question, values...)
	if ok && lang.Agrees(typed) {
		return true
	}
	p.Talk.Say("%s", p.Text.Plain.Menu.Stays)
	return false
}
