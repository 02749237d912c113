package lang

import "testing"

func TestOnlyYesIsAYes(t *testing.T) {
	for answer, want := range map[string]bool{
		"o": true, "O": true, "oui": true, "OUI": true, "y": true, "Yes": true, " oui ": true,
		"": false, "oh non": false, "oublie": false, "yesterday": false, "n": false, "non": false, "of course not": false, "ou": false, "ok": false, "0": false,
	} {
		if Agrees(answer) != want {
			t.Errorf("%q: %v", answer, !want)
		}
	}
	for answer, want := range map[string]bool{"a": true, "wait": true, "Attendre": true, "": false, "abandon": false, "what": false} {
		if Waits(answer) != want {
			t.Errorf("wait %q: %v", answer, !want)
		}
	}
}
