package main

import (
	"archive/zip"
	"bytes"
	"context"
	"crypto/ed25519"
	"crypto/rand"
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
	"autoeval/cmd/internal/library"
	"autoeval/cmd/internal/mail"
	"autoeval/cmd/internal/people"
	"autoeval/cmd/internal/shape"
	"autoeval/model"
	"autoeval/store"
	"autoeval/store/exchange"
	"autoeval/store/post"
	"autoeval/store/takeout"
	"autoeval/tui/lang"
)

// person is a desk with keys of its own, and a place for files.
func person(t *testing.T, name string) *desk {
	d := newDesk(t)
	d.env["AUTOEVAL_DB"] = filepath.Join(t.TempDir(), "autoeval.db")
	if _, err := d.st.SaveProfile(t.Context(), model.Profile{ID: model.PersonID("01" + mail.Slug(name)), Name: name, Stage: model.Year4}); err != nil {
		t.Fatal(err)
	}
	return d
}

// rates finishes a session with these answers and returns its identifier.
func (d *desk) rates(answers string) string {
	d.t.Helper()
	var s struct{ ID string }
	d.reads("session start --label S7", &s)
	for _, a := range strings.Fields(answers) {
		item, level, _ := strings.Cut(a, "=")
		d.does("session rate " + item + " " + level)
	}
	d.does("session finish")
	return s.ID
}

// file is the path of a file in a directory that goes with the test.
func file(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if content != "" {
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return path
}

// pair is a learner who shared a session and a mentor who answered it.
type pair struct {
	learner, mentor *desk
	session         string
	shared, answer  string // files
}

func newPair(t *testing.T) pair {
	p := pair{learner: person(t, "Zoé Martin"), mentor: person(t, "Mercier")}
	p.mentor.ids = 1000
	p.session = p.learner.rates("C01=M C07=A P01=T")
	p.shared, p.answer = file(t, "s.autoeval", ""), file(t, "a.autoeval", "")
	p.learner.does("share latest --no-input -o " + p.shared)
	p.mentor.does("review --no-input --yes " + p.shared + " -o " + p.answer + " --answers " +
		file(t, "answers.json", `{"message":"Bravo","remarks":[{"item":"C07","level":3,"comment":"plus haut"}]}`))
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
	if _, err := p.mentor.st.SaveReview(t.Context(), again); err != nil {
		t.Fatal(err)
	}
	p.mentor.does("review --no-input " + p.shared + " -o " + file(t, "b.autoeval", "") + " --answers " + file(t, "more.json", `{"message":"Encore"}`))
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
	p.learner.does("receive --no-input --yes " + p.answer)
	if err := p.mentor.st.DeleteReceived(t.Context(), model.SessionID(p.session)); err != nil {
		t.Fatal(err)
	}
	p.mentor.now = p.mentor.now.Add(time.Hour)
	again := file(t, "b.autoeval", "")
	p.mentor.does("review --no-input --yes " + p.shared + " -o " + again + " --answers " + file(t, "m.json", `{"message":"Autrement","remarks":[{"item":"C01","level":1}]}`))
	p.learner.does("receive --no-input --yes " + again)
	all := model.CurrentReviews(mustReviews(t, p.learner, model.SessionID(p.session)))
	if len(all) != 1 || all[0].Message != "Autrement" {
		t.Errorf("%+v", all)
	}
}

func TestARevisionIsNotCalledBlind(t *testing.T) {
	p := newPair(t)
	p.mentor.does("review --no-input " + p.shared + " -o " + file(t, "b.autoeval", "") + " --answers " + file(t, "m.json", `{"remarks":[{"item":"C01","level":1}]}`))
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
		`{"message":1}`:                         "message n’est pas de la bonne sorte",
		`{"remarks":{}}`:                        "remarks n’est pas de la bonne sorte",
		`{"remarks":[{"item":"C01","comment":"a"},{"item":7}]}`:                                 "remarks.item n’est pas de la bonne sorte",
		`{"remarks":[{"level":` + strings.Repeat("[", 20e3) + strings.Repeat("]", 20e3) + `}]}`: "ce n’est pas du JSON, à l’octet",
		`{"message":"` + strings.Repeat("a", people.MaxAnswers) + `"}`:                          "trop grand",
	} {
		says := p.mentor.fails(cli.ExitUsage, "review --no-input "+p.shared+" -o "+p.answer+" --force --answers "+file(t, "r.json", in+"\n"))
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
		"{\"remarks\":[{\"item\":\"C07\",\"comment\":\"a\xff\"}]}":                                {Comment: "a\ufffd"},
	} {
		p := newPair(t)
		p.mentor.does("review --no-input " + p.shared + " -o " + p.answer + " --force --answers " + file(t, "r.json", in))
		all := mustReviews(t, p.mentor, model.SessionID(p.session))
		got := all[len(all)-1].Remarks["C07"]
		if got.Level != want.Level || got.Comment != want.Comment || got.Question != want.Question {
			t.Errorf("%s: %+v", in, got)
		}
	}
}

func TestPreviewSaysNoMoreThanLeavesOfEarlierSessions(t *testing.T) {
	d := person(t, "Zoé Martin")
	d.rates("C01=M")
	d.rates("C01=E C02=N")
	said := d.does("share --preview")
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
	mentor := person(t, "Mercier")
	for i, name := range []string{"Élodie Garnier", "élodie garnier"} {
		learner := person(t, name)
		learner.ids = 2000 * (i + 1)
		if p, err := learner.st.Profile(t.Context()); err != nil {
			t.Fatal(err)
		} else if p.ID = model.PersonID(fmt.Sprint("01P", i)); true {
			if _, err := learner.st.SaveProfile(t.Context(), p); err != nil {
				t.Fatal(err)
			}
		}
		learner.rates("C01=N")
		shared := file(t, "s.autoeval", "")
		learner.does("share latest --no-input -o " + shared)
		_, _, said := mentor.run("receive", "--no-input", "--yes", shared)
		if got := strings.Contains(said, "vous connaissez déjà quelqu’un du nom d’Élodie Garnier"); got != (i == 1) {
			t.Errorf("%s: %s", name, said)
		}
		if !strings.Contains(said, "Reçu d’") {
			t.Errorf("no elision: %s", said)
		}
	}
}

func TestWhatCameLaterDoesNotLeaveWithAnOlderSession(t *testing.T) {
	d := person(t, "Zoé Martin")
	first := d.rates("C01=N")
	second := d.rates("C01=A C02=A")
	third := d.rates("C01=E C02=E C03=E")
	var preview struct{ Earlier []struct{ ID string } }
	for id, want := range map[string][]string{first: nil, second: {first}, third: {first, second}, first + " " + third: {second}} {
		d.reads("share "+id+" --preview", &preview)
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
	learner, mentor := person(t, "Zoé Martin"), person(t, "Mercier")
	mentor.ids = 1000
	learner.rates("C01=N")
	learner.rates("C01=E")
	shared := file(t, "s.autoeval", "")
	learner.does("share latest --no-input -o " + shared)
	if said := mentor.does("review --no-input --yes " + shared); strings.Contains(said, "Avant") || strings.Contains(said, "Notion") {
		t.Errorf("blind:\n%s", said)
	}
	if said := mentor.does("review --no-input --seeing " + shared); !strings.Contains(said, "E Expertise") || !strings.Contains(said, "N Notion") {
		t.Errorf("seeing:\n%s", said)
	}
}

func mustReviews(t *testing.T, d *desk, id model.SessionID) []model.Review {
	t.Helper()
	all, err := d.st.Reviews(t.Context(), id)
	if err != nil || len(all) == 0 {
		t.Fatalf("%d reviews, %v", len(all), err)
	}
	return all
}

// holds is everything in a desk's store.
func (d *desk) holds() string {
	d.t.Helper()
	var b bytes.Buffer
	if err := takeout.Write(d.t.Context(), &b, d.st); err != nil {
		d.t.Fatal(err)
	}
	return b.String()
}

func TestAnyFlippedByteIsRefusedAndChangesNothing(t *testing.T) {
	p := newPair(t)
	for _, c := range []struct {
		name, file string
		at         *desk
	}{{"share", p.shared, person(t, "Autre")}, {"answer", p.answer, p.learner}} {
		whole, err := os.ReadFile(c.file)
		if err != nil {
			t.Fatal(err)
		}
		before, version := c.at.holds(), c.at.st.Version()
		flipped := file(t, "f.autoeval", "-")
		for i := range whole {
			whole[i] ^= 1 << (i % 8)
			if err := os.WriteFile(flipped, whole, 0o600); err != nil {
				t.Fatal(err)
			}
			whole[i] ^= 1 << (i % 8)
			code, out, errOut := c.at.run("receive", flipped, "--no-input", "--yes")
			if code != cli.ExitUsage || out != "" || !strings.HasPrefix(errOut, "error: ") {
				t.Fatalf("%s, byte %d of %d: status %d: %s%s", c.name, i, len(whole), code, out, errOut)
			}
		}
		if c.at.st.Version() != version || c.at.holds() != before {
			t.Errorf("%s: the store changed", c.name)
		}
		c.at.does("receive --no-input --yes " + c.file) // whole, it is taken
		if c.at.st.Version() == version {
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
	big := file(t, "big", "-")
	if err := os.Truncate(big, 200<<20); err != nil {
		t.Fatal(err)
	}
	long := file(t, "long", "autoeval exchange 1 signed\n")
	if err := os.Truncate(long, 200<<20); err != nil {
		t.Fatal(err)
	}
	d := person(t, "Mercier")
	db := d.env["AUTOEVAL_DB"]
	version := d.st.Version()
	for _, c := range []struct{ path, says string }{
		{file(t, "a.zip", archive.String()), "une archive ZIP"},
		{file(t, "a.pdf", "%PDF-1.7\n"), "un PDF"},
		{file(t, "a.html", "<!doctype html><p>"), "une page web"},
		{file(t, "a.json", `{"kind":"share"}`), "du JSON"},
		{file(t, "a.txt", "bonjour"), "pas un fichier d’échange"},
		{file(t, "half", string(whole[:len(whole)/2])), "incomplet"},
		{file(t, "newer", strings.Replace(string(whole), "exchange 1", "exchange 2", 1)), "plus récente"},
		{file(t, "twice", string(whole)+string(whole)), "modifié"},
		{big, "pas un fichier d’échange"},
		{long, "trop gros"},
		{t.TempDir(), "dossier"},
	} {
		for _, command := range []string{"receive --no-input --yes ", "review --no-input "} {
			if says := d.fails(cli.ExitUsage, command+c.path); !strings.Contains(says, c.says) {
				t.Errorf("%s%s: %s", command, filepath.Base(c.path), says)
			}
		}
	}
	empty := filepath.Join(t.TempDir(), "empty")
	if err := os.WriteFile(empty, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if says := d.fails(cli.ExitUsage, "receive "+empty); !strings.Contains(says, "vide") {
		t.Error(says)
	}
	d.fails(cli.ExitNotFound, "receive nowhere.autoeval")
	if d.st.Version() != version {
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
		person(t, "Mercier").does(command + file(t, "mailed", "\ufeff\r\n"+lines))
	}
}

func TestAChangedKeyIsRefusedLoudlyUntilItIsForgotten(t *testing.T) {
	p := newPair(t)
	p.learner.does("receive --no-input --yes " + p.answer)
	var known []people.PersonJSON
	p.learner.reads("identity list", &known)
	before := known[0].Fingerprint

	// The mentor's key is lost; another is made.
	if err := os.Remove(p.mentor.env["AUTOEVAL_DB"] + ".key"); err != nil {
		t.Fatal(err)
	}
	var now people.IdentityJSON
	p.mentor.reads("identity", &now)
	again := file(t, "b.autoeval", "")
	p.mentor.does("review --no-input " + p.shared + " -o " + again + " --answers " + file(t, "a.json", `{"message":"encore"}`))
	version := p.learner.st.Version()
	says := p.learner.fails(cli.ExitUsage, "receive --no-input --yes "+again)
	if !strings.Contains(says, before) || !strings.Contains(says, now.Fingerprint) || !strings.Contains(says, "ATTENTION") {
		t.Error(says)
	}
	if p.learner.st.Version() != version {
		t.Error("the store changed")
	}
	hint := regexp.MustCompile(`identity forget (\S+)`).FindStringSubmatch(strings.ReplaceAll(says, "\u00a0", " "))
	if hint == nil {
		t.Fatalf("no way out: %s", says)
	}
	p.learner.does("identity forget --no-input " + hint[1])
	p.learner.fails(cli.ExitUsage, "receive --no-input "+again)
	p.learner.does("receive --no-input --yes " + again)
}

func TestEvidenceIsConfirmedByItsIdentifier(t *testing.T) {
	learner, mentor := person(t, "Zoé"), person(t, "Mercier")
	mentor.ids = 1000
	var e struct{ ID string }
	learner.reads("evidence add Base --kind project --item C07 --location https://forge.example/p", &e)
	id := learner.rates("C07=A")
	shared, answer := file(t, "s.autoeval", ""), file(t, "a.autoeval", "")
	learner.does("share --no-input -o " + shared)
	if out := mentor.does("review --yes " + shared); !strings.Contains(out, e.ID) || !strings.Contains(out, "https://forge.example/p") {
		t.Errorf("the mentor sees\n%s", out)
	}
	remarks := func(finding string) string {
		return file(t, "r.json", fmt.Sprintf(`{"remarks":[{"item":"C07","evidence":{%q:%q}}]}`, e.ID, finding))
	}
	mentor.fails(cli.ExitUsage, "review --no-input "+shared+" -o "+answer+" --answers "+remarks("maybe"))
	mentor.does("review --no-input " + shared + " -o " + answer + " --answers " + remarks("confirmed"))
	learner.does("receive --no-input --yes " + answer)
	var s struct{ Reviews []shape.ReviewJSON }
	learner.reads("session show "+id, &s)
	if s.Reviews[0].Evidence[e.ID] != "confirmed" {
		t.Errorf("%+v", s.Reviews)
	}
	if out := learner.does("session show latest"); !strings.Contains(out, "trace confirmée\u00a0: Base") {
		t.Error(out)
	}
}

func TestSharingToAPersonNeedsTheirKey(t *testing.T) {
	p := newPair(t)
	sealed := file(t, "z.autoeval", "")
	p.learner.fails(cli.ExitNotFound, "share --no-input -o "+sealed+" --to Mercier")
	card := file(t, "card.autoeval", "")
	p.mentor.does("identity card -o " + card)
	p.learner.does("receive --no-input --yes " + card)
	p.learner.does("share --no-input -o " + sealed + " --to mercier")
	if data, err := os.ReadFile(sealed); err != nil || bytes.Contains(data, []byte("BEGIN SSH SIGNATURE")) {
		t.Errorf("readable by all: %v", err)
	}
	stranger := person(t, "Autre")
	if says := stranger.fails(cli.ExitUsage, "review --no-input "+sealed); !strings.Contains(says, "quelqu’un d’autre") {
		t.Error(says)
	}
	p.mentor.does("review --no-input " + sealed)

	secret, wrong := file(t, "secret", "correct horse\n"), file(t, "wrong", "x\n")
	locked := file(t, "l.autoeval", "")
	p.learner.fails(cli.ExitUsage, "share --no-input -o "+locked+" --to mercier --passphrase-file "+secret)
	p.learner.does("share --no-input -o " + locked + " --passphrase-file " + secret)
	p.mentor.fails(cli.ExitUsage, "review --no-input "+locked)
	p.mentor.fails(cli.ExitUsage, "review --no-input "+locked+" --passphrase-file "+wrong)
	p.mentor.does("review --no-input " + locked + " --passphrase-file " + secret)
}

func TestTextFromOthersIsShownAndDoesNotAct(t *testing.T) {
	const hostile = "\x1b[31mrouge\x1b]0;titre\x07 \u202eenvers \u2066x"
	learner, mentor := person(t, "Zoé"), person(t, "Mercier")
	mentor.ids = 1000
	p, err := learner.st.Profile(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	p.Name = hostile
	if _, err := learner.st.SaveProfile(t.Context(), p); err != nil {
		t.Fatal(err)
	}
	learner.does("session start")
	learner.run("session", "rate", "C01", "M", "--note", hostile)
	learner.does("session finish")
	shared, answer := file(t, "s.autoeval", ""), file(t, "a.autoeval", "")
	learner.does("share --no-input -o " + shared)
	remarks := file(t, "r.json", fmt.Sprintf(`{"message":%q,"remarks":[{"item":"C01","comment":%q,"question":%q}]}`, "\u202e", "\u202ea", "\u2066b"))
	var said []string
	for _, c := range []struct {
		at   *desk
		line string
	}{
		{learner, "share --preview"}, {mentor, "review --yes " + shared}, {mentor, "review --seeing " + shared},
		{mentor, "review " + shared + " -o " + answer + " --answers " + remarks}, {mentor, "cohort"}, {mentor, "cohort --csv"},
		{mentor, "identity list"}, {learner, "receive --yes " + answer}, {learner, "session show"}, {learner, "identity"},
	} {
		code, out, errOut := c.at.run(strings.Fields(c.line)...)
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
	source, err := os.ReadFile("../../store/exchange/wire.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range []string{"fr", "en"} {
		page := newDesk(t).does("help exchange --lang " + l)
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
	key := file(t, "id_ed25519", string(pem.EncodeToMemory(block)))
	mine, err := ssh.NewPublicKey(public)
	if err != nil {
		t.Fatal(err)
	}
	p := newPair(t)
	var own, other people.IdentityJSON
	p.learner.reads("identity", &own)
	p.learner.does("identity use-ssh-key " + key)
	p.learner.reads("identity", &other)
	if other.Fingerprint != exchange.Fingerprint(mine) || other.SSHFingerprint != ssh.FingerprintSHA256(mine) || other.SSHKey != key {
		t.Errorf("signs as %+v", other)
	}
	if other.Recipient != own.Recipient {
		t.Error("what others encrypt to has changed")
	}
	shared := file(t, "s.autoeval", "")
	p.learner.does("share --no-input -o " + shared)
	var got people.ReceivedJSON
	person(t, "Autre").reads("receive --no-input --yes "+shared, &got)
	if got.From.Fingerprint != other.Fingerprint {
		t.Errorf("signed by %s", got.From.Fingerprint)
	}
	p.learner.does("identity use-ssh-key --own")
	p.learner.reads("identity", &other)
	if other.Fingerprint != own.Fingerprint {
		t.Error("the program's own key is lost")
	}
	for _, bad := range []string{file(t, "text", "bonjour"), file(t, "cut", "-----BEGIN OPENSSH PRIVATE KEY-----\n")} {
		p.learner.fails(cli.ExitUsage, "identity use-ssh-key "+bad)
	}
	p.learner.fails(cli.ExitUsage, "identity use-ssh-key")
	p.learner.fails(cli.ExitNotFound, "identity use-ssh-key nowhere")
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
	d := person(t, "Inès")
	db := d.env["AUTOEVAL_DB"]
	if err := os.WriteFile(post.SSHNote(db), []byte(file(t, "id_ed25519", string(pem.EncodeToMemory(block)))+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	c := cli.NewEnv(cli.World{Getenv: func(k string) string { return d.env[k] }, Now: time.Now, NewID: cli.NewIDs(time.Now)}, lang.New("fr"))
	c.Grids = library.New(func(context.Context) (store.Store, error) { return d.st, nil })
	p, err := mail.Post(c, nil)
	if err != nil {
		t.Fatal(err)
	}
	services := mail.ExchangeOf(p, d.st)
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
	if services.Unlock == nil || mail.ExchangeOf(mail.NewPost(c.Grids, post.PassingKeys(), c.World), d.st).Unlock != nil {
		t.Error("opening a key is offered where there is none, or not where there is")
	}
}

// A grid that the mentor lacks comes along with what was made on it.
func TestAGridOfOnesOwnTravelsWithTheShare(t *testing.T) {
	text, err := os.ReadFile("../../assets/grids/rncp37579.yaml")
	if err != nil {
		t.Fatal(err)
	}
	own := strings.Replace(string(text), "id: rncp37579", "id: ecole", 1)
	learner, mentor, other := person(t, "Zoé"), person(t, "Mercier"), person(t, "Autre")
	mentor.ids = 1000
	learner.does("grid import " + file(t, "own.yaml", own))
	learner.does("grid use ecole")
	id := learner.rates("C01=M")
	shared, answer := file(t, "s.autoeval", ""), file(t, "a.autoeval", "")
	learner.does("share --no-input -o " + shared)
	mentor.does("review --no-input --yes " + shared + " -o " + answer + " --answers " + file(t, "r.json", `{"remarks":[{"item":"C01","level":"A"}]}`))
	var co people.CohortJSON
	if mentor.reads("cohort", &co); co.Grid != "ecole" || co.Learners != 1 {
		t.Errorf("%+v", co)
	}
	learner.does("receive --no-input --yes " + answer)
	var s struct{ Reviews []shape.ReviewJSON }
	if learner.reads("session show "+id, &s); len(s.Reviews) != 1 {
		t.Errorf("%+v", s)
	}
	// Another grid under the same name and version is no reason to guess.
	other.does("grid import " + file(t, "other.yaml", strings.Replace(own, "Analyse", "Analyze", 1)))
	if says := other.fails(cli.ExitUsage, "receive --no-input --yes "+shared); !strings.Contains(says, "ecole 2026.1") {
		t.Error(says)
	}
}
