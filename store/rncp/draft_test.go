package rncp

import (
	"errors"
	"reflect"
	"strings"
	"testing"
)

func draft() *Draft {
	return NewDraft(&Sheet{Number: "RNCP90300", Title: "Essai", Blocs: []Bloc{
		{Code: "B1", Label: "Un", Competencies: "Savoir  Lire un plan  Écrire"}, {Code: "B2", Label: "Deux", Competencies: "Respecter  Compter"},
	}})
}

func TestADraftIsCorrectedLineByLineAndBack(t *testing.T) {
	for line, want := range map[string][]string{
		"m 2":                {"||Savoir|", "||Lire un plan Écrire|", "||Respecter|", "||Compter|"},
		"s 2 un":             {"||Savoir|", "||Lire|", "||un plan|", "||Écrire|", "||Respecter|", "||Compter|"},
		"e 2 Lire une carte": {"||Savoir|", "||Lire une carte|", "||Écrire|", "||Respecter|", "||Compter|"},
		"D 1":                {"||Lire un plan|", "||Écrire|", "||Respecter|", "||Compter|"},
		"h 1":                {"|Savoir|Lire un plan|", "|Savoir|Écrire|", "||Respecter|", "||Compter|"},
		"v 1 2":              {"||Lire un plan|", "||Écrire|", "||Respecter|", "||Compter|", "||Savoir|"},
		"x 1":                {"||Respecter|", "||Compter|"},
		"a 4":                {"||Savoir|", "||Lire un plan|", "||Écrire|", "||Respecter|", "||Compter|"},
	} {
		d := draft()
		before := lines(d.Split)
		if _, err := d.Do(line); err != nil || !reflect.DeepEqual(lines(d.Split), want) || !d.Corrected() {
			t.Errorf("%s: %q, %v", line, lines(d.Split), err)
		}
		if _, err := d.Do("u"); err != nil || !reflect.DeepEqual(lines(d.Split), before) || d.Corrected() {
			t.Errorf("%s undone: %q, %v", line, lines(d.Split), err)
		}
	}
}

func TestACorrectionThatIsRefusedChangesNothing(t *testing.T) {
	for line, want := range map[string]error{
		"m 3": ErrOtherBloc, "m 5": ErrNoPart, "m x": ErrNoPart, "s 2": ErrNoPlace, "s 2 Lire": ErrNoPlace, "s 2 rien": ErrNoPlace, "s 9 x": ErrNoPart, "e 2": ErrEmptyPart,
		"e 0 x": ErrNoPart, "d 9": ErrNoPart, "h 3": ErrOtherBloc, "v 1 7": ErrNoGroup, "v 1": ErrNoGroup, "x 3": ErrNoGroup, "z 1": ErrNoCommand, "": ErrNoCommand, "u": ErrNothing, "u 1": ErrNoCommand,
	} {
		d := draft()
		if _, err := d.Do(line); !errors.Is(err, want) {
			t.Errorf("%q: %v", line, err)
		}
		if !reflect.DeepEqual(d, draft()) {
			t.Errorf("%q changed the draft", line)
		}
	}
}

func TestAScriptIsDoneWholeOrNotAtAll(t *testing.T) {
	d := draft()
	if err := d.Script("# pour l’école\r\n\nh 1\na 3\n"); err != nil {
		t.Fatal(err)
	}
	if want := []string{"|Savoir|Lire un plan|", "|Savoir|Écrire|", "||Respecter|", "||Compter|"}; !reflect.DeepEqual(lines(d.Split), want) || !d.Split.Parts[2].Attitude {
		t.Errorf("%q", lines(d.Split))
	}
	d = draft()
	var r *Refused
	if err := d.Script("h 1\n\nd 9\n"); !errors.As(err, &r) || r.Line != 3 || r.Number != 9 || !errors.Is(err, ErrNoPart) {
		t.Errorf("%v", err)
	}
	if !reflect.DeepEqual(d, draft()) {
		t.Error("half a script was done")
	}
	if err := d.Script(strings.Repeat("a 1\n", maxScript+1)); !errors.Is(err, ErrTooLarge) {
		t.Errorf("a script without end: %v", err)
	}
}
