package people_test

import (
	"archive/zip"
	"bytes"
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"encoding/json"
	"encoding/pem"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/crypto/ssh"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/clitest"
	"autoeval/cmd/internal/library"
	"autoeval/cmd/internal/mail"
	"autoeval/cmd/internal/people"
	"autoeval/cmd/internal/shape"
	"autoeval/model"
	"autoeval/store"
	"autoeval/store/exchange"
	"autoeval/store/gridfile"
	"autoeval/store/post"
	"autoeval/store/takeout"
	"autoeval/tui/lang"
)

// pair is a learner who shared a session and a mentor who answered it.
type pair struct {
	learner, mentor *clitest.Desk
	session         string
	shared, answer  string // files
}

func newPair(t *testing.T) pair {
	p := pair{learner: clitest.Person(t, "Zoé Martin"), mentor: clitest.Person(t, "Mercier")}
	p.mentor.IDs = 1000
	p.session = p.learner.Rates("C01=M C07=A P01=T")
	p.shared, p.answer = clitest.File(t, "s.autoeval", ""), clitest.File(t, "a.autoeval", "")
	p.learner.Does("share latest --no-input -o " + p.shared)
	p.mentor.Does("review --no-input --yes " + p.shared + " -o " + p.answer + " --answers " +
		clitest.File(t, "answers.json", `{"message":"Bravo","remarks":[{"item":"C07","level":3,"comment":"plus haut"}]}`))
	return p
}

func TestReviewBegunSeeingIsNotCalledBlind(t *testing.T) {
	p := newPair(t)
	id := model.SessionID(p.session)
	if r := mustReviews(t, p.mentor, id)[0]; !r.Blind {
		t.Error("the first was blind")
	}
	again := mustReviews(t, p.mentor, id)[0].Clone()
	again.ID, again.State, again.Number, again.Revision, again.Blind = "01AGAIN", model.InReview, 2, 0, false
	if _, err := p.mentor.St.SaveReview(t.Context(), again); err != nil {
		t.Fatal(err)
	}
	p.mentor.Does("review --no-input " + p.shared + " -o " + clitest.File(t, "b.autoeval", "") + " --answers " + clitest.File(t, "more.json", `{"message":"Encore"}`))
	for _, r := range mustReviews(t, p.mentor, id) {
		if r.ID == again.ID && (r.Blind || r.State != model.Returned) {
			t.Errorf("blind %v, state %d", r.Blind, r.State)
		}
	}
}

// A mentor who took the share and the answer off, and answers to it again, is
// not taken for somebody with an old file.
func TestAnAnswerAfterTheShareWasTakenOffIsTheNewest(t *testing.T) {
	p := newPair(t)
	p.learner.Does("receive --no-input --yes " + p.answer)
	if err := p.mentor.St.DeleteReceived(t.Context(), model.SessionID(p.session)); err != nil {
		t.Fatal(err)
	}
	p.mentor.Now = p.mentor.Now.Add(time.Hour)
	again := clitest.File(t, "b.autoeval", "")
	p.mentor.Does("review --no-input --yes " + p.shared + " -o " + again + " --answers " + clitest.File(t, "m.json", `{"message":"Autrement","remarks":[{"item":"C01","level":1}]}`))
	p.learner.Does("receive --no-input --yes " + again)
	all := model.CurrentReviews(mustReviews(t, p.learner, model.SessionID(p.session)))
	if len(all) != 1 || all[0].Message != "Autrement" {
		t.Errorf("%+v", all)
	}
}

func TestARevisionIsNotCalledBlind(t *testing.T) {
	p := newPair(t)
	p.mentor.Does("review --no-input " + p.shared + " -o " + clitest.File(t, "b.autoeval", "") + " --answers " + clitest.File(t, "m.json", `{"remarks":[{"item":"C01","level":1}]}`))
	all := mustReviews(t, p.mentor, model.SessionID(p.session))
	if len(all) != 2 || !all[0].Blind || all[1].Blind {
		t.Errorf("%+v", all)
	}
}

func TestRemarksThatAreNotRightSayWhatIsWrong(t *testing.T) {
	p := newPair(t)
	for in, want := range map[string]string{
		"":                                      "la fin manque",
		"Bravo":                                 "ce n’est pas du JSON, à l’octet 1.",
		`{"message":"a"`:                        "la fin manque",
		`{"message":"a",}`:                      "ce n’est pas du JSON, à l’octet 15",
		`{"message":'a'}`:                       "ce n’est pas du JSON, à l’octet 12",
		`{"message":"a"}}`:                      "quelque chose suit la fin",
		`{"message":"a"} {"message":"b"}`:       "quelque chose suit la fin",
		`{"mesage":"a"}`:                        "« mesage » est un nom inconnu",
		`{"remarks":[{"\u202e\u0007":1}]}`:      "« <U+202E>␇ » est un nom inconnu",
		`{"message":"a","m\u0065ssage":""}`:     "un nom y figure deux fois au même endroit",
		`{"message":"a","Message":"b"}`:         "un nom y figure deux fois au même endroit",
		`{"remarks":[{"level":{"a":1,"a":2}}]}`: "un nom y figure deux fois au même endroit",
		"{\"message\":\"é\xe9\"}":               "ligne 1, octet 15",
		`{"message":1}`:                         "message n’est pas de la bonne sorte",
		`{"remarks":{}}`:                        "remarks n’est pas de la bonne sorte",
		`{"remarks":[{"item":"C01","comment":"a"},{"item":7}]}`:                                 "remarks.item n’est pas de la bonne sorte",
		`{"remarks":[{"level":` + strings.Repeat("[", 20e3) + strings.Repeat("]", 20e3) + `}]}`: "ce n’est pas du JSON, à l’octet",
		`{"message":"` + strings.Repeat("a", people.MaxAnswers) + `"}`:                          "trop grand",
	} {
		says := p.mentor.Fails(cli.ExitUsage, "review --no-input "+p.shared+" -o "+p.answer+" --force --answers "+clitest.File(t, "r.json", in+"\n"))
		if !strings.Contains(says, want) {
			t.Errorf("%.60s: says %s, not %s", in, says, want)
		}
	}
}

func TestRemarksAreReadAsTheyMayBeWritten(t *testing.T) {
	notion := model.Remark{Level: model.At(1)}
	for in, want := range map[string]model.Remark{
		`{"remarks":[{"item":"C07","level":1}]}`:                                                  notion,
		`{"remarks":[{"item":"c07","level": "1" }]}`:                                              notion,
		`{"Remarks":[{"Item":"C07","LEVEL":"\u004e"}]}`:                                           notion,
		"\ufeff" + `{"message":null,"remarks":[{"item":"C07","level":"N"}],"evidence":{}}` + "\n": notion,
		`{"remarks":[{"item":"C07","level":null,"question":"?"}]}`:                                {Question: "?"},
		"{\"remarks\":[{\"item\":\"C07\",\"comment\":\"a\xff\"}]}":                                {Comment: "aÿ"},
	} {
		p := newPair(t)
		p.mentor.Does("review --no-input " + p.shared + " -o " + p.answer + " --force --answers " + clitest.File(t, "r.json", in))
		all := mustReviews(t, p.mentor, model.SessionID(p.session))
		got := all[len(all)-1].Remarks["C07"]
		if got.Level != want.Level || got.Comment != want.Comment || got.Question != want.Question {
			t.Errorf("%s: %+v", in, got)
		}
	}
}

func TestPreviewSaysNoMoreThanLeavesOfEarlierSessions(t *testing.T) {
	d := clitest.Person(t, "Zoé Martin")
	d.Rates("C01=M")
	d.Rates("C01=E C02=N")
	said := d.Does("share --preview")
	for _, l := range strings.Split(said, "\n") {
		if strings.Contains(l, "sans rien d’autre") && (strings.Contains(l, "confiance") || !strings.Contains(l, "1 niveau")) {
			t.Error(l)
		}
	}
	if !strings.Contains(said, "2 niveaux avec leur confiance et leur heure") || !strings.Contains(said, "sans rien d’autre") {
		t.Error(said)
	}
}

func TestTheNameOfSomebodyKnownIsNoProof(t *testing.T) {
	mentor := clitest.Person(t, "Mercier")
	for i, name := range []string{"Élodie Garnier", "élodie garnier"} {
		learner := clitest.Person(t, name)
		learner.IDs = 2000 * (i + 1)
		if p, err := learner.St.Profile(t.Context()); err != nil {
			t.Fatal(err)
		} else if p.ID = model.PersonID(fmt.Sprint("01P", i)); true {
			if _, err := learner.St.SaveProfile(t.Context(), p); err != nil {
				t.Fatal(err)
			}
		}
		learner.Rates("C01=N")
		shared := clitest.File(t, "s.autoeval", "")
		learner.Does("share latest --no-input -o " + shared)
		_, _, said := mentor.Run("receive", "--no-input", "--yes", shared)
		if got := strings.Contains(said, "vous connaissez déjà quelqu’un du nom d’Élodie Garnier"); got != (i == 1) {
			t.Errorf("%s: %s", name, said)
		}
		if !strings.Contains(said, "Reçu d’") {
			t.Errorf("no elision: %s", said)
		}
	}
}

func TestWhatCameLaterDoesNotLeaveWithAnOlderSession(t *testing.T) {
	d := clitest.Person(t, "Zoé Martin")
	first := d.Rates("C01=N")
	second := d.Rates("C01=A C02=A")
	third := d.Rates("C01=E C02=E C03=E")
	var preview struct{ Earlier []struct{ ID string } }
	for id, want := range map[string][]string{first: nil, second: {first}, third: {first, second}, first + " " + third: {second}} {
		d.Reads("share "+id+" --preview", &preview)
		var got []string
		for _, s := range preview.Earlier {
			got = append(got, s.ID)
		}
		if !slices.Equal(got, want) {
			t.Errorf("with %s leave %v, want %v", id, got, want)
		}
	}
}

func TestEarlierLevelsAreReadBesideThoseThatMayBeSeen(t *testing.T) {
	learner, mentor := clitest.Person(t, "Zoé Martin"), clitest.Person(t, "Mercier")
	mentor.IDs = 1000
	learner.Rates("C01=N")
	learner.Rates("C01=E")
	shared := clitest.File(t, "s.autoeval", "")
	learner.Does("share latest --no-input -o " + shared)
	if said := mentor.Does("review --no-input --yes " + shared); strings.Contains(said, "Avant") || strings.Contains(said, "Notion") {
		t.Errorf("blind:\n%s", said)
	}
	if said := mentor.Does("review --no-input --seeing " + shared); !strings.Contains(said, "E Expertise") || !strings.Contains(said, "N Notion") {
		t.Errorf("seeing:\n%s", said)
	}
}

// What gives a level away is hidden as the level is: by its note, and by the page
// of a later session, which names the level before.
func TestNothingGivesAwayALevelThatWaits(t *testing.T) {
	learner, mentor := clitest.Person(t, "Zoé Martin"), clitest.Person(t, "Mercier")
	mentor.IDs = 1000
	var shared []string
	for i, l := range []string{"M", "E"} {
		learner.Does("session start --label S" + fmt.Sprint(i))
		learner.Does("session rate C01 " + l + " --note sans-aide")
		learner.Does("session finish")
		shared = append(shared, clitest.File(t, fmt.Sprint("s", i), ""))
		learner.Does("share latest --no-input -o " + shared[i])
		mentor.Does("receive --no-input --yes " + shared[i])
	}
	for line, hidden := range map[string]string{"review ": "masqué", "review --json ": `"hidden":true`, "review --plain --no-input ": "masqué"} {
		for _, file := range shared {
			said := mentor.Does(line + file)
			if strings.Contains(said, "sans-aide") || strings.Contains(said, "Avant") || !strings.Contains(said, hidden) {
				t.Errorf("%s:\n%s", line, said)
			}
		}
	}
	mentor.Does("review --seeing --no-input " + shared[1])
	if said := mentor.Does("review --no-input " + shared[1]); strings.Contains(said, "Maîtrise") || !strings.Contains(said, "sans-aide") {
		t.Errorf("the level of the earlier one waits:\n%s", said)
	}
	mentor.Does("review --seeing --no-input " + shared[0])
	if said := mentor.Does("review --no-input " + shared[1]); !strings.Contains(said, "Maîtrise") {
		t.Errorf("the level of the earlier one was shown:\n%s", said)
	}
}

// A session that is named is the only one that is shown, and seen.
func TestOfAShareWithSeveralOnlyTheSessionNamedIsShown(t *testing.T) {
	learner, mentor := clitest.Person(t, "Zoé Martin"), clitest.Person(t, "Mercier")
	mentor.IDs = 1000
	one, two := learner.Rates("C01=N"), learner.Rates("C02=E")
	shared := clitest.File(t, "s.autoeval", "")
	learner.Does("share " + one + " " + two + " --no-input -o " + shared)
	mentor.Does("receive --no-input --yes " + shared)
	if said := mentor.Does("review --no-input --seeing " + shared + " --session " + two); strings.Contains(said, one) || !strings.Contains(said, "E Expertise") {
		t.Error(said)
	}
	if said := mentor.Does("review --no-input " + shared + " --session " + one); strings.Contains(said, "N Notion") {
		t.Errorf("the other was not to be seen:\n%s", said)
	}
	mentor.Fails(cli.ExitNotFound, "review --no-input "+shared+" --session zzz")
}

func mustReviews(t *testing.T, d *clitest.Desk, id model.SessionID) []model.Review {
	t.Helper()
	all, err := d.St.Reviews(t.Context(), id)
	if err != nil || len(all) == 0 {
		t.Fatalf("%d reviews, %v", len(all), err)
	}
	return all
}

// holds is everything in a desk's store.
func holds(d *clitest.Desk) string {
	d.T.Helper()
	var b bytes.Buffer
	if err := takeout.Write(d.T.Context(), &b, d.St, func(model.GridRef) (*model.Grid, bool) { return nil, false }); err != nil {
		d.T.Fatal(err)
	}
	return b.String()
}

func TestAnyFlippedByteIsRefusedAndChangesNothing(t *testing.T) {
	p := newPair(t)
	for _, c := range []struct {
		name, file string
		at         *clitest.Desk
	}{{"share", p.shared, clitest.Person(t, "Autre")}, {"answer", p.answer, p.learner}} {
		whole, err := os.ReadFile(c.file)
		if err != nil {
			t.Fatal(err)
		}
		before, version := holds(c.at), c.at.St.Version()
		flipped := clitest.File(t, "f.autoeval", "-")
		for i := range whole {
			if whole[i] == '\n' || i > 500 && i%97 != 0 { // line ends are mail's; store/exchange flips every byte
				continue
			}
			whole[i] ^= 1 << (i % 8)
			if err := os.WriteFile(flipped, whole, 0o600); err != nil {
				t.Fatal(err)
			}
			whole[i] ^= 1 << (i % 8)
			code, out, errOut := c.at.Run("receive", flipped, "--no-input", "--yes")
			if code != cli.ExitUsage || out != "" || !strings.HasPrefix(errOut, "error: ") {
				t.Fatalf("%s, byte %d of %d: status %d: %s%s", c.name, i, len(whole), code, out, errOut)
			}
		}
		if c.at.St.Version() != version || holds(c.at) != before {
			t.Errorf("%s: the store changed", c.name)
		}
		c.at.Does("receive --no-input --yes " + c.file) // whole, it is taken
		if c.at.St.Version() == version {
			t.Errorf("%s: nothing changed", c.name)
		}
	}
}

func TestAFileThatIsNoExchangeIsNamedAndTouchesNothing(t *testing.T) {
	var archive bytes.Buffer
	z := zip.NewWriter(&archive)
	if _, err := z.Create("x"); err != nil {
		t.Fatal(err)
	}
	z.Close()
	whole, err := os.ReadFile(newPair(t).shared)
	if err != nil {
		t.Fatal(err)
	}
	big := clitest.File(t, "big", "-")
	if err := os.Truncate(big, 200<<20); err != nil {
		t.Fatal(err)
	}
	long := clitest.File(t, "long", "autoeval exchange 1 signed\n")
	if err := os.Truncate(long, 200<<20); err != nil {
		t.Fatal(err)
	}
	d := clitest.Person(t, "Mercier")
	db := d.Env["AUTOEVAL_DB"]
	version := d.St.Version()
	for _, c := range []struct{ path, says string }{
		{clitest.File(t, "a.zip", archive.String()), "une archive ZIP"},
		{clitest.File(t, "a.pdf", "%PDF-1.7\n"), "un PDF"},
		{clitest.File(t, "a.html", "<!doctype html><p>"), "une page web"},
		{clitest.File(t, "a.json", `{"kind":"share"}`), "du JSON"},
		{clitest.File(t, "a.txt", "bonjour"), "pas un fichier d’échange"},
		{clitest.File(t, "half", string(whole[:len(whole)/2])), "incomplet"},
		{clitest.File(t, "newer", strings.Replace(string(whole), "exchange 1", "exchange 2", 1)), "plus récente"},
		{clitest.File(t, "twice", string(whole)+string(whole)), "modifié"},
		{big, "pas un fichier d’échange"},
		{long, "trop gros"},
		{t.TempDir(), "dossier"},
	} {
		for _, command := range []string{"receive --no-input --yes ", "review --no-input "} {
			if says := d.Fails(cli.ExitUsage, command+c.path); !strings.Contains(says, c.says) {
				t.Errorf("%s%s: %s", command, filepath.Base(c.path), says)
			}
		}
	}
	empty := filepath.Join(t.TempDir(), "empty")
	if err := os.WriteFile(empty, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if says := d.Fails(cli.ExitUsage, "receive "+empty); !strings.Contains(says, "vide") {
		t.Error(says)
	}
	d.Fails(cli.ExitNotFound, "receive nowhere.autoeval")
	if d.St.Version() != version {
		t.Error("the store changed")
	}
	if _, err := os.Stat(db + ".key"); err == nil {
		t.Error("reading made a key")
	}
}

func TestAFileIsReadAsMailLeavesIt(t *testing.T) {
	whole, err := os.ReadFile(newPair(t).shared)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.ReplaceAll(strings.TrimSpace(string(whole)), "\n", "\r\n")
	for _, command := range []string{"receive --no-input --yes ", "review --no-input --yes "} {
		clitest.Person(t, "Mercier").Does(command + clitest.File(t, "mailed", "\ufeff\r\n"+lines))
	}
}

func TestAChangedKeyIsRefusedLoudlyUntilItIsForgotten(t *testing.T) {
	p := newPair(t)
	p.learner.Does("receive --no-input --yes " + p.answer)
	var known []people.PersonJSON
	p.learner.Reads("identity list", &known)
	before := known[0].Fingerprint

	// The mentor's key is lost; another is made.
	if err := os.Remove(p.mentor.Env["AUTOEVAL_DB"] + ".key"); err != nil {
		t.Fatal(err)
	}
	var now people.IdentityJSON
	p.mentor.Reads("identity", &now)
	again := clitest.File(t, "b.autoeval", "")
	p.mentor.Does("review --no-input " + p.shared + " -o " + again + " --answers " + clitest.File(t, "a.json", `{"message":"encore"}`))
	version := p.learner.St.Version()
	says := p.learner.Fails(cli.ExitUsage, "receive --no-input --yes "+again)
	if !strings.Contains(says, before) || !strings.Contains(says, now.Fingerprint) || !strings.Contains(says, "ATTENTION") {
		t.Error(says)
	}
	if p.learner.St.Version() != version {
		t.Error("the store changed")
	}
	hint := regexp.MustCompile(`identity forget (\S+)`).FindStringSubmatch(strings.ReplaceAll(says, "\u00a0", " "))
	if hint == nil {
		t.Fatalf("no way out: %s", says)
	}
	p.learner.Does("identity forget --yes " + hint[1])
	p.learner.Fails(cli.ExitUsage, "receive --no-input "+again)
	p.learner.Does("receive --no-input --yes " + again)
}

func TestEvidenceIsConfirmedByItsIdentifier(t *testing.T) {
	learner, mentor := clitest.Person(t, "Zoé"), clitest.Person(t, "Mercier")
	mentor.IDs = 1000
	var e struct{ ID string }
	learner.Reads("evidence add Base --kind project --item C07 --location https://forge.example/p", &e)
	id := learner.Rates("C07=A")
	shared, answer := clitest.File(t, "s.autoeval", ""), clitest.File(t, "a.autoeval", "")
	learner.Does("share --no-input -o " + shared)
	if out := mentor.Does("review --yes " + shared); !strings.Contains(out, e.ID) || !strings.Contains(out, "https://forge.example/p") {
		t.Errorf("the mentor sees\n%s", out)
	}
	remarks := func(finding string) string {
		return clitest.File(t, "r.json", fmt.Sprintf(`{"remarks":[{"item":"C07","evidence":{%q:%q}}]}`, e.ID, finding))
	}
	mentor.Fails(cli.ExitUsage, "review --no-input "+shared+" -o "+answer+" --answers "+remarks("maybe"))
	mentor.Does("review --no-input " + shared + " -o " + answer + " --answers " + remarks("confirmed"))
	learner.Does("receive --no-input --yes " + answer)
	var s struct{ Reviews []shape.ReviewJSON }
	learner.Reads("session show "+id, &s)
	if s.Reviews[0].Evidence[e.ID] != "confirmed" {
		t.Errorf("%+v", s.Reviews)
	}
	if out := learner.Does("session show latest"); !strings.Contains(out, "trace confirmée\u00a0: Base") {
		t.Error(out)
	}
}

func TestSharingToAPersonNeedsTheirKey(t *testing.T) {
	p := newPair(t)
	sealed := clitest.File(t, "z.autoeval", "")
	p.learner.Fails(cli.ExitNotFound, "share --no-input -o "+sealed+" --to Mercier")
	card := clitest.File(t, "card.autoeval", "")
	p.mentor.Does("identity card -o " + card)
	p.learner.Does("receive --no-input --yes " + card)
	p.learner.Does("share --no-input -o " + sealed + " --to mercier")
	if data, err := os.ReadFile(sealed); err != nil || bytes.Contains(data, []byte("BEGIN SSH SIGNATURE")) {
		t.Errorf("readable by all: %v", err)
	}
	stranger := clitest.Person(t, "Autre")
	if says := stranger.Fails(cli.ExitUsage, "review --no-input "+sealed); !strings.Contains(says, "quelqu’un d’autre") {
		t.Error(says)
	}
	p.mentor.Does("review --no-input " + sealed)

	secret, wrong := clitest.File(t, "secret", "correct horse\n"), clitest.File(t, "wrong", "x\n")
	locked := clitest.File(t, "l.autoeval", "")
	p.learner.Fails(cli.ExitUsage, "share --no-input -o "+locked+" --to mercier --passphrase-file "+secret)
	p.learner.Does("share --no-input -o " + locked + " --passphrase-file " + secret)
	p.mentor.Fails(cli.ExitUsage, "review --no-input "+locked)
	p.mentor.Fails(cli.ExitUsage, "review --no-input "+locked+" --passphrase-file "+wrong)
	p.mentor.Does("review --no-input " + locked + " --passphrase-file " + secret)
}

func TestTextFromOthersIsShownAndDoesNotAct(t *testing.T) {
	const hostile = "\x1b[31mrouge\x1b]0;titre\x07 \u202eenvers \u2066x"
	learner, mentor := clitest.Person(t, "Zoé"), clitest.Person(t, "Mercier")
	mentor.IDs = 1000
	p, err := learner.St.Profile(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	p.Name = hostile
	if _, err := learner.St.SaveProfile(t.Context(), p); err != nil {
		t.Fatal(err)
	}
	learner.Does("session start")
	learner.Run("session", "rate", "C01", "M", "--note", hostile)
	learner.Does("session finish")
	shared, answer := clitest.File(t, "s.autoeval", ""), clitest.File(t, "a.autoeval", "")
	learner.Does("share --no-input -o " + shared)
	remarks := clitest.File(t, "r.json", fmt.Sprintf(`{"message":%q,"remarks":[{"item":"C01","comment":%q,"question":%q}]}`, "\u202e", "\u202ea", "\u2066b"))
	var said []string
	for _, c := range []struct {
		at   *clitest.Desk
		line string
	}{
		{learner, "share --preview"}, {mentor, "review --yes " + shared}, {mentor, "review --seeing " + shared},
		{mentor, "review " + shared + " -o " + answer + " --answers " + remarks}, {mentor, "cohort"}, {mentor, "cohort --csv"},
		{mentor, "identity list"}, {learner, "receive --yes " + answer}, {learner, "session show"}, {learner, "identity"},
	} {
		code, out, errOut := c.at.Run(strings.Fields(c.line)...)
		if code != 0 {
			t.Fatalf("%s: %s", c.line, errOut)
		}
		said = append(said, out+errOut)
	}
	for i, s := range said {
		if strings.ContainsAny(s, "\x1b\x07\u202e\u2066") {
			t.Errorf("output %d acts: %q", i, s)
		}
	}
	if !slices.ContainsFunc(said, func(s string) bool { return strings.Contains(s, "rouge") }) {
		t.Error("the text is shown nowhere")
	}
}

func TestTheFormatPageNamesEveryMemberOfAFile(t *testing.T) {
	source, err := os.ReadFile("../../../store/exchange/wire.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range []string{"fr", "en"} {
		page := clitest.NewDesk(t).Does("help exchange --lang " + l)
		for _, tag := range regexp.MustCompile("json:\"([a-z0-9_]+)").FindAllSubmatch(source, -1) {
			if !regexp.MustCompile(`\b` + string(tag[1]) + `\b`).MatchString(page) {
				t.Errorf("%s: the page does not name %s", l, tag[1])
			}
		}
	}
}

func TestAnSSHKeySignsInsteadOfTheProgramsOwn(t *testing.T) {
	public, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	block, err := ssh.MarshalPrivateKey(private, "")
	if err != nil {
		t.Fatal(err)
	}
	key := clitest.File(t, "id_ed25519", string(pem.EncodeToMemory(block)))
	mine, err := ssh.NewPublicKey(public)
	if err != nil {
		t.Fatal(err)
	}
	p := newPair(t)
	var own, other people.IdentityJSON
	p.learner.Reads("identity", &own)
	p.learner.Does("identity use-ssh-key " + key)
	p.learner.Reads("identity", &other)
	if other.Fingerprint != exchange.Fingerprint(mine) || other.SSHFingerprint != ssh.FingerprintSHA256(mine) || other.SSHKey != key {
		t.Errorf("signs as %+v", other)
	}
	if other.Recipient != own.Recipient {
		t.Error("what others encrypt to has changed")
	}
	shared := clitest.File(t, "s.autoeval", "")
	p.learner.Does("share --no-input -o " + shared)
	var got people.ReceivedJSON
	clitest.Person(t, "Autre").Reads("receive --no-input --yes "+shared, &got)
	if got.From.Fingerprint != other.Fingerprint {
		t.Errorf("signed by %s", got.From.Fingerprint)
	}
	p.learner.Does("identity use-ssh-key --own")
	p.learner.Reads("identity", &other)
	if other.Fingerprint != own.Fingerprint {
		t.Error("the program's own key is lost")
	}
	for _, bad := range []string{clitest.File(t, "text", "bonjour"), clitest.File(t, "cut", "-----BEGIN OPENSSH PRIVATE KEY-----\n")} {
		p.learner.Fails(cli.ExitUsage, "identity use-ssh-key "+bad)
	}
	p.learner.Fails(cli.ExitUsage, "identity use-ssh-key")
	p.learner.Fails(cli.ExitNotFound, "identity use-ssh-key nowhere")
}

func TestTheScreensOpenAnSSHKeyThatHasAPassphrase(t *testing.T) {
	public, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	block, err := ssh.MarshalPrivateKeyWithPassphrase(private, "", []byte("cheval pile"))
	if err != nil {
		t.Fatal(err)
	}
	mine, err := ssh.NewPublicKey(public)
	if err != nil {
		t.Fatal(err)
	}
	d := clitest.Person(t, "Inès")
	db := d.Env["AUTOEVAL_DB"]
	if err := os.WriteFile(post.SSHNote(db), []byte(clitest.File(t, "id_ed25519", string(pem.EncodeToMemory(block)))+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	c := cli.NewEnv(cli.World{Getenv: func(k string) string { return d.Env[k] }, Now: time.Now, NewID: cli.NewIDs(time.Now)}, lang.New("fr"))
	c.Grids = library.New(func(context.Context) (store.Store, error) { return d.St, nil })
	p, err := mail.Post(c, nil)
	if err != nil {
		t.Fatal(err)
	}
	services := mail.ExchangeOf(c, p, d.St)
	for range 2 { // a key that was locked once can still be opened
		if _, err := services.Self(t.Context()); exchange.ReasonOf(err) != exchange.LockedKey {
			t.Fatalf("locked: %v", err)
		}
		if err := services.Unlock(t.Context(), "cheval face"); exchange.ReasonOf(err) != exchange.LockedKey {
			t.Fatalf("with a wrong passphrase: %v", err)
		}
	}
	if err := services.Unlock(t.Context(), "cheval pile"); err != nil {
		t.Fatal(err)
	}
	me, err := services.Self(t.Context())
	if err != nil || me.Fingerprint != exchange.Fingerprint(mine) {
		t.Errorf("%+v, %v", me, err)
	}
	if services.Unlock == nil || mail.ExchangeOf(c, mail.NewPost(c.Grids, post.PassingKeys(), c.World), d.St).Unlock != nil {
		t.Error("opening a key is offered where there is none, or not where there is")
	}
}

// A grid that the mentor lacks comes along with what was made on it.
func TestAGridOfOnesOwnTravelsWithTheShare(t *testing.T) {
	text, err := os.ReadFile("../../../assets/grids/rncp37579.yaml")
	if err != nil {
		t.Fatal(err)
	}
	own := strings.Replace(string(text), "id: rncp37579", "id: ecole", 1)
	learner, mentor, other := clitest.Person(t, "Zoé"), clitest.Person(t, "Mercier"), clitest.Person(t, "Autre")
	mentor.IDs = 1000
	learner.Does("grid import " + clitest.File(t, "own.yaml", own))
	learner.Does("grid use ecole")
	id := learner.Rates("C01=M")
	shared, answer := clitest.File(t, "s.autoeval", ""), clitest.File(t, "a.autoeval", "")
	learner.Does("share --no-input -o " + shared)
	mentor.Does("review --no-input --yes " + shared + " -o " + answer + " --answers " + clitest.File(t, "r.json", `{"remarks":[{"item":"C01","level":"A"}]}`))
	var co people.CohortJSON
	if mentor.Reads("cohort", &co); co.Grid != "ecole" || co.Learners != 1 {
		t.Errorf("%+v", co)
	}
	learner.Does("receive --no-input --yes " + answer)
	var s struct{ Reviews []shape.ReviewJSON }
	if learner.Reads("session show "+id, &s); len(s.Reviews) != 1 {
		t.Errorf("%+v", s)
	}
	// Another grid under the same name and version is no reason to guess.
	other.Does("grid import " + clitest.File(t, "other.yaml", strings.Replace(own, "Analyse", "Analyze", 1)))
	if says := other.Fails(cli.ExitUsage, "receive --no-input --yes "+shared); !strings.Contains(says, "la grille ecole 2026.2") {
		t.Error(says)
	}
}

// A grid that somebody sends serves what came with it, until the person wants
// more of it or is rid of it.
func TestAStrangersGridServesNothingElse(t *testing.T) {
	text, err := os.ReadFile("../../../assets/grids/rncp37579.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, own := range []string{ // another grid, and a version that the built-in one does not have
		strings.Replace(string(text), "id: rncp37579", "id: ecole", 1),
		strings.Replace(string(text), `version: "2026.2"`, `version: "2099.1"`, 1),
	} {
		g, err := gridfile.Parse("own.yaml", []byte(own))
		if err != nil {
			t.Fatal(err)
		}
		ref := g.Ref().String()
		learner, mentor := clitest.Person(t, "Zoé"), clitest.Person(t, "Mercier")
		mentor.IDs = 1000
		learner.Does("grid import " + clitest.File(t, "own.yaml", own))
		learner.Does("grid use " + ref)
		id := learner.Rates("C01=M")
		shared := clitest.File(t, "s.autoeval", "")
		learner.Does("share --no-input -o " + shared)
		mentor.Does("receive --no-input --yes " + shared)
		line := func() (out struct {
			Origin  string
			By      struct{ Name string }
			Adopted bool
			InUse   bool `json:"in_use"`
		}) {
			var all []json.RawMessage
			mentor.Reads("grid list", &all)
			if err := json.Unmarshal(all[len(all)-1], &out); err != nil {
				t.Fatal(err)
			}
			return out
		}
		if l := line(); l.Origin != "brought" || l.By.Name != "Zoé" || l.Adopted || l.InUse {
			t.Errorf("%s as received: %+v", ref, l)
		}
		var shown struct{ Version string }
		if mentor.Reads("grid show rncp37579", &shown); shown.Version == "2099.1" {
			t.Error("a stranger's version stands in for the built-in one")
		}
		if says := mentor.Fails(cli.ExitFailed, "session start --grid "+ref); !strings.Contains(says, "autre personne") {
			t.Error(says)
		}
		if says := mentor.Fails(cli.ExitFailed, "grid delete --yes "+ref); !strings.Contains(says, "sert encore") {
			t.Error(says)
		}
		mentor.Does("grid use " + ref)
		if l := line(); l.Origin != "brought" || !l.Adopted || !l.InUse {
			t.Errorf("%s as adopted: %+v", ref, l)
		}
		started := strings.TrimSpace(mentor.Does("session start --grid " + ref))
		mentor.Does("grid use rncp37579")
		for _, err := range []error{
			mentor.St.DeleteSession(t.Context(), model.SessionID(started)), mentor.St.DeleteReceived(t.Context(), model.SessionID(id)),
		} {
			if err != nil {
				t.Fatal(err)
			}
		}
		mentor.Does("grid delete --yes " + ref)
		if says := mentor.Fails(cli.ExitNotFound, "grid delete --yes "+ref); !strings.Contains(says, ref) {
			t.Error(says)
		}
	}
}
