package exchange

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"autoeval/model"
)

func TestShareComesBackAsItLeft(t *testing.T) {
	alice := sender(t, "alice")
	p := must(ReadFile(share(t, alice), reading()))(t)
	if p.Kind != KindShare || p.ID != "f1" || !p.CreatedAt.Equal(at(4)) || p.Encrypted || len(p.Grids) != 0 {
		t.Errorf("parcel %+v", p)
	}
	if want := (model.Known{Contact: alice.Contact(), PublicKey: alice.Keys.PublicKey(), Recipient: alice.Keys.Recipient()}); !reflect.DeepEqual(p.From, want) {
		t.Errorf("from %+v, want %+v", p.From, want)
	}
	if len(p.Sessions) != 1 {
		t.Fatalf("%d sessions", len(p.Sessions))
	}
	r, want := p.Sessions[0], session()
	want.Revision, want.FinishedAt = 0, at(2)
	note := want.Ratings["C01"]
	note.Note = strings.ReplaceAll(note.Note, "\u2028", "\n")
	want.Ratings["C01"] = note
	if !reflect.DeepEqual(r.Session, want) {
		t.Errorf("session\n got %+v\nwant %+v", r.Session, want)
	}
	if hash := must(SessionHash(session(), nil))(t); r.Hash != hash {
		t.Errorf("hash %s, the learner's own gives %s", r.Hash, hash)
	}
	if r.Stage != model.Year4 || !r.ReceivedAt.Equal(at(5)) || !r.SharedAt.Equal(at(4)) || len(r.Left) != 0 {
		t.Errorf("received %+v", r)
	}
	e := evidence()[:2]
	e[0].Grid, e[1].Grid = want.Grid, want.Grid // it comes in the version of its session
	e[0].Items, e[1].Location = []model.ItemCode{"C01"}, "rapport.pdf"
	if !reflect.DeepEqual(r.Evidence, e) {
		t.Errorf("evidence\n got %+v\nwant %+v", r.Evidence, e)
	}
	if len(r.Previous) != 1 || r.Previous[0].Label != "Bilan S6" || r.Previous[0].Levels.Of("P01") != model.At(1) {
		t.Errorf("previous %+v", r.Previous)
	}
}

func TestWhatIsLeftOutIsNowhereInTheFile(t *testing.T) {
	for part, words := range map[model.Part][]string{
		model.PartName:     {"Nom de alice"},
		model.PartNotes:    {"ligne 1", "bonne", "relecture"},
		model.PartEvidence: {"Base de données", "forge.example", `"e1"`, "rapport.pdf", "relecture"},
		model.PartLinks:    {"forge.example", "rapport.pdf"},
	} {
		c, alice := content(), sender(t, "alice")
		whole := must(MakeShare(c, alice, options()))(t)
		c.Left = []model.Part{part}
		file := must(MakeShare(c, alice, options()))(t)
		for _, w := range words {
			if !bytes.Contains(whole, []byte(w)) || bytes.Contains(file, []byte(w)) {
				t.Errorf("without %s: %q is still there, or never was", part, w)
			}
		}
		p := must(ReadFile(file, reading()))(t)
		if !slices.Equal(p.Sessions[0].Left, c.Left) {
			t.Errorf("left %v", p.Sessions[0].Left)
		}
		if hash := must(SessionHash(session(), c.Left))(t); p.Sessions[0].Hash != hash {
			t.Errorf("without %s the hash differs", part)
		}
		preview := must(MakePreview(c, alice))(t)
		got := []any{preview.Name, preview.Notes, len(preview.Evidence), preview.Links, preview.Reflected}
		want := map[model.Part][]any{
			model.PartName: {"", 1, 2, 2, 1}, model.PartNotes: {"Nom de alice", 0, 2, 2, 0},
			model.PartEvidence: {"Nom de alice", 1, 0, 0, 0}, model.PartLinks: {"Nom de alice", 1, 2, 0, 1},
		}[part]
		if !reflect.DeepEqual(got, want) {
			t.Errorf("preview without %s: %v, want %v", part, got, want)
		}
	}
	if file := share(t, sender(t, "alice")); bytes.Contains(file, []byte("/home/alice")) {
		t.Error("the place of a file on the disk left with the share")
	}
}

func TestPreviewNamesWhatTravels(t *testing.T) {
	c := content()
	c.BuiltIn = nil
	p := must(MakePreview(c, sender(t, "alice")))(t)
	if len(p.Sessions) != 1 || p.Sessions[0].Ratings != 2 || p.Sessions[0].Notes != 1 || len(p.Previous) != 1 {
		t.Errorf("preview %+v", p)
	}
	if !slices.Equal(p.Grids, []model.GridRef{grid().Ref()}) {
		t.Errorf("grids %v", p.Grids)
	}
}

func TestOpenOrEmptyIsNotShared(t *testing.T) {
	c := content()
	c.Sessions[0].StartedAt = at(1).AddDate(-30, 0, 0)
	_, err := MakeShare(c, sender(t, "alice"), options())
	reason(t, "a date before 2000", err, Misdated)
	c.Sessions[0].FinishedAt = time.Time{}
	_, err = MakeShare(c, sender(t, "alice"), options())
	reason(t, "an open session", err, Unfinished)
	c.Sessions = nil
	_, err = MakeShare(c, sender(t, "alice"), options())
	reason(t, "no session", err, Nothing)
}

func TestAnswerComesBackAsItLeft(t *testing.T) {
	alice, marie := sender(t, "alice"), sender(t, "marie")
	r := must(ReadFile(share(t, alice), reading()))(t).Sessions[0]
	p := must(ReadFile(answer(t, r, marie), reading()))(t)
	want := review(r)
	want.Mentor, want.Learner.Name = marie.Contact(), ""
	if !reflect.DeepEqual(*p.Review, want) {
		t.Errorf("review\n got %+v\nwant %+v", *p.Review, want)
	}
	if p.From.Role != model.Mentor || p.To.Person != "alice" {
		t.Errorf("from %+v to %+v", p.From, p.To)
	}
	open := review(r)
	open.State = model.InReview
	_, err := MakeAnswer(Answer{open, nil, grid()}, marie, options())
	reason(t, "an answer that was not returned", err, Unfinished)
}

func TestVerdictCarriesEveryVerdictAndNoName(t *testing.T) {
	alice := sender(t, "alice")
	r := review(must(ReadFile(share(t, alice), reading()))(t).Sessions[0])
	r.Mentor = sender(t, "marie").Contact()
	_, err := MakeVerdict(r, alice, options())
	reason(t, "no verdict", err, Nothing)
	if err := r.Answer("C01", model.Contest, "trop haut"); err != nil {
		t.Fatal(err)
	}
	file := must(MakeVerdict(r, alice, options()))(t)
	if bytes.Contains(file, []byte("Nom de alice")) {
		t.Error("the learner's name is in the verdict")
	}
	v := must(ReadFile(file, ReadOptions{Now: at(5)}))(t).Verdict
	want := &Verdict{Review: "r1", Session: "s1", Hash: r.SessionHash, Number: 1, Answered: 1,
		Items: []model.Remark{{Item: "C01", Verdict: model.Contest, Reason: "trop haut"}}}
	if !reflect.DeepEqual(v, want) {
		t.Errorf("verdict %+v", v)
	}
}

func TestCardTellsHowToEncrypt(t *testing.T) {
	marie := sender(t, "marie")
	p := must(ReadFile(must(MakeCard(model.Mentor, marie, options()))(t), ReadOptions{Now: at(5)}))(t)
	if p.Kind != KindCard || p.From.Role != model.Mentor || p.From.Recipient != marie.Keys.Recipient() {
		t.Errorf("card %+v", p.From)
	}
	if err := CheckRecipient(p.From.Recipient); err != nil {
		t.Error(err)
	}
	if CheckRecipient("age1nothing") == nil {
		t.Error("a wrong recipient passes")
	}
}

func TestGridTravelsToWhoLacksIt(t *testing.T) {
	alone := reading()
	alone.Grid = nil
	alice := sender(t, "alice")
	_, err := ReadFile(share(t, alice), alone)
	if e := reason(t, "grid not here", err, UnknownGrid); e.Grid != grid().Ref() {
		t.Errorf("grid %+v", e.Grid)
	}
	c := content()
	c.BuiltIn = nil
	file := must(MakeShare(c, alice, options()))(t)
	p := must(ReadFile(file, alone))(t)
	if len(p.Grids) != 1 || p.Grids[0].Ref() != grid().Ref() || len(p.Grids[0].Items) != 3 {
		t.Errorf("grids %+v", p.Grids)
	}
	if p := must(ReadFile(file, reading()))(t); len(p.Grids) != 0 {
		t.Error("a grid that is here came along")
	}
	other := grid()
	other.Items[0].Statement = model.Same("Autre chose")
	_, err = ReadFile(file, ReadOptions{Now: at(5), Grid: among([]*model.Grid{other})})
	reason(t, "other content under the same version", err, OtherGrid)
}

func TestEncryptedBothWays(t *testing.T) {
	alice, marie, eve := sender(t, "alice"), sender(t, "marie"), sender(t, "eve")
	o := options()
	o.To = []string{marie.Keys.Recipient()}
	file := must(MakeShare(content(), alice, o))(t)
	if bytes.Contains(file, []byte("alice")) {
		t.Error("readable")
	}
	read := reading()
	read.Identity = marie.Keys
	p := must(ReadFile(file, read))(t)
	if !p.Encrypted || p.Sessions[0].Session.ID != "s1" {
		t.Errorf("parcel %+v", p)
	}
	_, err := ReadFile(file, reading())
	reason(t, "without a key", err, NotForYou)
	read.Identity = eve.Keys
	_, err = ReadFile(file, read)
	reason(t, "another's key", err, NotForYou)
	o.To = []string{p.From.Recipient}
	back := must(MakeAnswer(Answer{review(p.Sessions[0]), nil, grid()}, marie, o))(t)
	read.Identity = alice.Keys
	if got := must(ReadFile(back, read))(t); got.Review == nil {
		t.Error("no review in the answer")
	}
}

func TestPassphrase(t *testing.T) {
	o := options()
	o.Passphrase = "trois mots secrets"
	file := must(MakeShare(content(), sender(t, "alice"), o))(t)
	say := func(p string) ReadOptions {
		r := reading()
		r.Passphrase = func() (string, error) { return p, nil }
		return r
	}
	if p := must(ReadFile(file, say(o.Passphrase)))(t); !p.Encrypted {
		t.Error("not encrypted")
	}
	if head, _, _ := bytes.Cut(file[len(headSealed):], []byte("\n---")); !regexp.MustCompile(`\n-> scrypt \S+ 18\n`).Match(head) {
		t.Errorf("not at the usual work factor: %s", head)
	}
	o.WorkFactor = 10
	file = must(MakeShare(content(), sender(t, "alice"), o))(t)
	_, err := ReadFile(file, say("autre"))
	reason(t, "another passphrase", err, WrongPassphrase)
	_, err = ReadFile(file, reading())
	reason(t, "none", err, WrongPassphrase)
	o.To = []string{keys(t).Recipient()}
	if _, err := MakeShare(content(), sender(t, "alice"), o); err != ErrBothSecrets {
		t.Errorf("both: %v", err)
	}
}

func TestOpenSSHVerifiesAndSigns(t *testing.T) {
	tool, err := exec.LookPath("ssh-keygen")
	if err != nil {
		t.Skip("ssh-keygen is not installed")
	}
	alice, dir := sender(t, "alice"), t.TempDir()
	lines := bytes.SplitAfterN(share(t, alice), []byte("\n"), 3)
	write := func(name string, data []byte) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	sig, signers := write("sig", lines[2]), write("signers", []byte("alice "+alice.Keys.PublicKey()+"\n"))
	run := exec.Command(tool, "-Y", "verify", "-n", Namespace, "-f", signers, "-I", "alice", "-s", sig)
	run.Stdin = bytes.NewReader(lines[1])
	if out, err := run.CombinedOutput(); err != nil {
		t.Fatalf("ssh-keygen refuses: %v\n%s", err, out)
	}

	store := filepath.Join(dir, "db")
	must(Ensure(store, zero{}))(t)
	other := Sender{Person: "alice", Name: "Alice", Keys: must(Load(store))(t)}
	payload := bytes.SplitAfterN(share(t, other), []byte("\n"), 3)[1]
	run = exec.Command(tool, "-Y", "sign", "-n", Namespace, "-f", store+".key")
	run.Stdin = bytes.NewReader(payload)
	armored, err := run.Output()
	if err != nil {
		t.Fatal(err)
	}
	file := slices.Concat([]byte(headSigned), payload, armored)
	if p := must(ReadFile(file, reading()))(t); p.From.Fingerprint != other.Keys.Fingerprint() {
		t.Errorf("from %+v", p.From)
	}
}

// zero is a source of zeros, so that a key is the same each time.
type zero struct{}

func (zero) Read(b []byte) (int, error) { clear(b); return len(b), nil }
