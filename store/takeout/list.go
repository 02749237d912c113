package takeout

import (
	"errors"
	"fmt"
	"io"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"autoeval/model"
	"autoeval/store/record"
)

// places says where in the text the lists begin that are not held; those that are
// missing or null are not there.
type places map[string]int64

// long says whether a member is a list that is not held.
func long(name string) bool { return name == "sessions" || name == "received" || name == "reviews" }

// members reads all but the long lists.
func (t *text) members(at places) (*document, error) {
	d := &document{}
	into := map[string]any{
		"format": &d.Format, "version": &d.Version, "profile": &d.Profile, "grids": &d.Grids, "evidence": &d.Evidence,
		"actions": &d.Actions, "known": &d.Known, "passages": &d.Passages, "notes": &d.Notes,
	}
	err := t.object(func(dec *jsontext.Decoder, name string) error {
		switch to, ok := into[name]; {
		case ok:
			return json.UnmarshalDecode(dec, to, json.RejectUnknownMembers(true))
		case !long(name):
			return &Error{Where: "/" + name, Problem: NotKnown}
		case dec.PeekKind() != '[' && dec.PeekKind() != 'n':
			return &Error{Where: "/" + name, Problem: BadForm}
		}
		return dec.SkipValue()
	})
	if bad := (*Error)(nil); err == nil || errors.As(err, &bad) {
		return d, err
	}
	return nil, badForm(err, "")
}

// object goes through the members of the document; f reads each value.
func (t *text) object(f func(dec *jsontext.Decoder, name string) error, opts ...jsontext.Options) error {
	dec := jsontext.NewDecoder(t.from(0), opts...)
	first, err := dec.ReadToken()
	if err != nil {
		return err
	}
	if first.Kind() != '{' {
		return &Error{Problem: NotTakeout}
	}
	for dec.PeekKind() != '}' {
		name, err := dec.ReadToken()
		if err != nil {
			return err
		}
		if err := f(dec, name.String()); err != nil {
			return err
		}
	}
	if _, err := dec.ReadToken(); err != nil {
		return err
	}
	if _, err := dec.ReadToken(); err != io.EOF {
		return &Error{Problem: NotTakeout, Err: err}
	}
	return nil
}

// list is one that stays in the text.
type list[A record.Session | record.Received | record.Review, B model.Session | model.Received | model.Review] struct {
	x    *reader
	text *text
	name string
	at   places
	read func(*A) B
}

// each reads the records one by one, and checks each.
func (l list[A, B]) each(f func(*B) error) error {
	at, ok := l.at[l.name]
	if !ok {
		return nil
	}
	dec := jsontext.NewDecoder(l.text.from(at))
	if _, err := dec.ReadToken(); err != nil {
		return badForm(err, "/"+l.name)
	}
	for i := 0; dec.PeekKind() != ']'; i++ {
		var one A
		if err := json.UnmarshalDecode(dec, &one, json.RejectUnknownMembers(true)); err != nil {
			return badForm(err, "/"+l.name)
		}
		if i == maxRecords {
			return wrong(TooLarge, "%s", l.name)
		}
		record := l.read(&one)
		l.x.within("%s[%d]", l.name, i)
		if l.x.err != nil {
			return l.x.err
		}
		if err := f(&record); err != nil {
			return err
		}
	}
	return nil
}

// badForm says what is wrong with the form of what stands below that place.
func badForm(err error, under string) error {
	var at *json.SemanticError
	if errors.As(err, &at) {
		what := BadForm
		if errors.Is(err, json.ErrUnknownName) {
			what = NotKnown
		}
		return &Error{Where: under + string(at.JSONPointer), Problem: what, Err: err}
	}
	var form *jsontext.SyntacticError
	if errors.As(err, &form) {
		return &Error{Where: under + string(form.JSONPointer), Problem: BadForm, Err: err}
	}
	return fmt.Errorf("read document: %w", err)
}
