package nav

import (
	"errors"
	"testing"
)

func TestSaverSendsOneAtATimeAndWhatChangedMeanwhileNext(t *testing.T) {
	var v Saver[string]
	if v.Unsaved() || v.Send() {
		t.Error("nothing changed, and there is something to save")
	}
	v.Touch("a")
	if !v.Send() || v.Send() {
		t.Error("not one save for one change")
	}
	v.Touch("b")
	v.Kept()
	if !v.Clean("a") || v.Clean("b") || !v.Unsaved() {
		t.Errorf("kept a: a clean %v, b clean %v, unsaved %v", v.Clean("a"), v.Clean("b"), v.Unsaved())
	}
	if got := v.Changed(); len(got) != 1 || got[0] != "b" {
		t.Errorf("changed: %v", got)
	}
	if !v.Send() {
		t.Error("what changed meanwhile is not sent")
	}
	v.Kept()
	if v.Unsaved() || !v.Clean("b") {
		t.Error("still unsaved")
	}
}

func TestSaverKeepsAChangeThatCameBackFailedOrRefused(t *testing.T) {
	var v Saver[string]
	v.Touch("a")
	v.Send()
	if v.Failed(errors.New("full"), nil) == nil || !v.Failing() || v.Clean("a") || !v.Unsaved() {
		t.Error("a failed save passes for kept")
	}
	if !v.Send() {
		t.Error("not tried again")
	}
	v.Again()
	if v.Clean("a") || !v.Send() {
		t.Error("a refused save is not sent anew")
	}
	v.Kept()
	if v.Failing() || v.Unsaved() {
		t.Error("failing after a good save")
	}
}
