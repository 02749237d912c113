package welcome

import (
	"testing"

	"autoeval/model"
	"autoeval/tui/layout"
	"autoeval/tui/tuitest"
)

func TestPassingTheQuestionsKeepsWhatWasSaidElsewhere(t *testing.T) {
	env := tuitest.Env(t, model.French)
	env.Profile = model.Profile{Name: "Inès", Role: model.Mentor, Stage: model.Year5}
	tuitest.Drive(t, New(env), layout.Size{W: 80, H: 20}).Press("esc")
	p, err := env.Store.Profile(t.Context())
	if err != nil || p.Name != "Inès" || p.Role != model.Mentor || p.Stage != model.Year5 || !p.Welcomed {
		t.Errorf("%+v, %v", p, err)
	}
}
