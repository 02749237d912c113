package main

import (
	"bytes"
	"crypto/ed25519"
	"crypto/rand"
	"errors"
	"io"
	"net"
	"strings"
	"testing"
	"time"

	"golang.org/x/crypto/ssh"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/library"
	"autoeval/store"
	"autoeval/store/demo"
	"autoeval/store/school"
	"autoeval/store/school/filed"
	"autoeval/store/school/memory"
)

// house is a service on this machine, with a learner who has two years of data, a
// mentor, a head and an administrator.
type house struct {
	*service
	t       *testing.T
	address string
	keys    map[string]ssh.Signer // by account
}

// opened starts a service in memory.
func opened(t *testing.T, change ...func(*limits)) *house {
	t.Helper()
	return openedIn(t, memory.New(), change...)
}

// openedIn starts the service of a school, which it closes in the end.
func openedIn(t *testing.T, s school.School, change ...func(*limits)) *house {
	t.Helper()
	h := built(t, s, change...)
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	h.must(err)
	h.listens(listener)
	return h
}

// built is the service of a school before it listens.
func built(t *testing.T, s school.School, change ...func(*limits)) *house {
	t.Helper()
	l := usualLimits()
	for _, c := range change {
		c(&l)
	}
	seal, _, err := school.NewSeal()
	if err != nil {
		t.Fatal(err)
	}
	h := &house{service: newService(s, seal, signer(t), l), t: t, keys: map[string]ssh.Signer{}}
	for _, a := range []school.Account{
		{ID: "camille", Name: "Camille", Role: school.Learner}, {ID: "ali", Name: "Ali", Role: school.Learner}, {ID: "mercier", Name: "Hélène Mercier", Role: school.Mentor},
		{ID: "blanc", Name: "Mme Blanc", Role: school.Head}, {ID: "root", Name: "Root", Role: school.Admin},
	} {
		a.Programme, a.Active, a.CreatedAt = "RNCP37579", true, time.Now()
		h.must(h.school.SaveAccounts(t.Context(), []school.Account{a}))
		h.keys[string(a.ID)] = signer(t)
		h.must(h.school.SaveCodes(t.Context(), []school.Code{{Hash: string(a.ID), Account: a.ID, ExpiresAt: time.Now().Add(time.Hour)}}))
		print := ssh.FingerprintSHA256(h.keys[string(a.ID)].PublicKey())
		_, err := h.school.Enrol(t.Context(), school.Enrolment{Hash: string(a.ID), Key: school.Key{Fingerprint: print}, At: time.Now()})
		h.must(err)
	}
	return h
}

// listens starts the service.
func (h *house) listens(listener net.Listener) {
	t := h.t
	h.address = listener.Addr().String()
	served := make(chan error, 1)
	go func() { served <- h.serve(listener) }()
	t.Cleanup(func() {
		h.drain(t.Context(), 0)
		if err := <-served; err != nil {
			t.Error(err)
		}
		if err := h.school.Close(); err != nil {
			t.Error(err)
		}
	})
}

func (h *house) must(err error) {
	h.t.Helper()
	if err != nil {
		h.t.Fatal(err)
	}
}

// filled gives the learner two years of data.
func (h *house) filled(lang string) *house {
	h.t.Helper()
	built, err := library.BuiltIn()
	h.must(err)
	st := h.store("camille")
	defer st.Close()
	h.must(demo.Fill(h.t.Context(), st, built[0], h.now(), "fr", h.newID))
	return h
}

// store opens the data of somebody.
func (h *house) store(who string) store.Store {
	h.t.Helper()
	st, err := h.school.Open(h.t.Context(), school.AccountID(who), school.Own(school.AccountID(who)))
	h.must(err)
	return st
}

func signer(t *testing.T) ssh.Signer {
	t.Helper()
	_, key, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	s, err := ssh.NewSignerFromKey(key)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// dial connects with those keys, under that name.
func (h *house) dial(user string, keys ...ssh.Signer) (*ssh.Client, error) {
	return ssh.Dial("tcp", h.address, &ssh.ClientConfig{
		User: user, Auth: []ssh.AuthMethod{ssh.PublicKeys(keys...)}, HostKeyCallback: ssh.FixedHostKey(h.host.PublicKey()), Timeout: 20 * time.Second,
	})
}

// said is what a command line wrote, and how it ended.
type said struct {
	out, err string
	code     int
}

// run does a command line as somebody.
func (h *house) run(who, line, in string) said {
	h.t.Helper()
	c, err := h.dial(who, h.keys[who])
	h.must(err)
	defer c.Close()
	return h.on(c, line, in)
}

func (h *house) on(c *ssh.Client, line, in string) said {
	h.t.Helper()
	s, err := c.NewSession()
	h.must(err)
	defer s.Close()
	var out, errs bytes.Buffer
	s.Stdin, s.Stdout, s.Stderr = strings.NewReader(in), &out, &errs
	_ = s.Setenv("LANG", "en_GB.UTF-8")
	if line == "" {
		h.must(s.Shell())
		err = s.Wait()
	} else {
		err = s.Run(line)
	}
	code := 0
	var exit *ssh.ExitError
	if errors.As(err, &exit) {
		code = exit.ExitStatus()
	} else if err != nil {
		h.t.Fatalf("%s: %v", line, err)
	}
	return said{out.String(), errs.String(), code}
}

func TestACommandWorksOnOnesOwnData(t *testing.T) {
	h := opened(t)
	if got := h.run("camille", `session start --label "Bilan d'automne"`, ""); got.code != 0 {
		t.Fatalf("%+v", got)
	}
	if got := h.run("camille", "autoeval session list", ""); !strings.Contains(got.out, "Bilan d'automne") {
		t.Errorf("%+v", got)
	}
	for _, other := range []string{"ali", "mercier", "blanc"} {
		if got := h.run(other, "session list", ""); got.code != 0 || strings.Contains(got.out, "automne") {
			t.Errorf("%s: %+v", other, got)
		}
	}
	if got := h.run("root", "session list", ""); got.code == 0 || got.out != "" || !strings.Contains(got.err, "opens no data") {
		t.Errorf("an administrator: %+v", got)
	}
}

func TestOnlyAKeyThatIsEnrolledComesIn(t *testing.T) {
	h := opened(t)
	if c, err := h.dial("camille", signer(t)); err == nil {
		c.Close()
		t.Error("any key comes in")
	}
	c, err := h.dial("anything", signer(t), signer(t), h.keys["ali"]) // the client tries its next key
	h.must(err)
	defer c.Close()
	if got := h.on(c, "session list", ""); got.code != 0 {
		t.Errorf("%+v", got)
	}
	a, err := h.school.Account(t.Context(), "ali")
	h.must(err)
	a.Active = false
	h.must(h.school.SaveAccounts(t.Context(), []school.Account{a}))
	if c, err := h.dial("ali", h.keys["ali"]); err == nil {
		c.Close()
		t.Error("a shut account comes in")
	}
}

// TestTheKeyThatSignsDecides offers the key of somebody else, which the client has
// not, before its own: who came in is who signed.
func TestTheKeyThatSignsDecides(t *testing.T) {
	h := opened(t)
	h.run("camille", "session start --label hers", "")
	c, err := h.dial("x", h.keys["ali"], lying{h.keys["camille"]})
	h.must(err)
	defer c.Close()
	if got := h.on(c, "session list", ""); strings.Contains(got.out, "hers") {
		t.Errorf("%+v", got)
	}
	if c, err := h.dial("x", lying{h.keys["camille"]}); err == nil {
		c.Close()
		t.Error("a key that cannot sign comes in")
	}
}

// lying is a key without its secret.
type lying struct{ ssh.Signer }

func (lying) Sign(io.Reader, []byte) (*ssh.Signature, error) {
	return &ssh.Signature{Format: ssh.KeyAlgoED25519, Blob: make([]byte, 64)}, nil
}

func TestSomebodyNewJoinsWithACode(t *testing.T) {
	h := opened(t)
	words, err := school.NewCode(rand.Reader)
	h.must(err)
	h.must(h.school.SaveCodes(t.Context(), []school.Code{{Hash: school.HashCode(words), Role: school.Learner, Programme: "RNCP37579", ExpiresAt: time.Now().Add(time.Hour)}}))
	key := signer(t)
	join := func(key ssh.Signer, in string) said {
		c, err := h.dial("join", key)
		h.must(err)
		defer c.Close()
		return h.on(c, "", in)
	}
	if got := join(key, ""); got.code == 0 || !strings.Contains(got.out, "Your code") {
		t.Errorf("nothing typed: %+v", got)
	}
	got := join(key, "WRONG\n"+strings.ToLower(words)+"\n\n\x1b[2JNoé\n")
	if got.code != 0 || !strings.Contains(got.out, "no such code") || !strings.Contains(got.out, "Done, ") || strings.Contains(got.out, "\x1b[2J") {
		t.Fatalf("%+v", got)
	}
	h.keys["new"] = key
	if got := h.run("new", "session list", ""); got.code != 0 {
		t.Errorf("%+v", got)
	}
	if got := join(key, ""); got.code != 0 || !strings.Contains(got.out, "enrolled already") {
		t.Errorf("again: %+v", got)
	}
	if got := join(signer(t), words+"\n"); got.code == 0 || !strings.Contains(got.out, "used already") {
		t.Errorf("somebody else: %+v", got)
	}
	events, err := h.school.Events(t.Context(), time.Now().Add(-time.Hour))
	h.must(err)
	if len(events) != 1 || events[0].What != school.Enrolled || events[0].Whom != ssh.FingerprintSHA256(key.PublicKey()) || events[0].Remote != "127.0.0.0/24" {
		t.Errorf("%+v", events)
	}
}

func TestTheCommandLineOfTheServerIsWhole(t *testing.T) {
	dir := t.TempDir()
	do := func(in string, args ...string) said {
		var out, errs bytes.Buffer
		w := cli.World{Streams: cli.Streams{In: strings.NewReader(in), Out: &out, Err: &errs}, Getenv: func(string) string { return "" }, Now: time.Now, NewID: cli.NewIDs(time.Now)}
		code := run(t.Context(), append(args, "--lang", "en"), w)
		return said{out.String(), errs.String(), code}
	}
	table := "external;x\n"
	if got := do(table, "people", "import", "-", "--data", dir); got.code != cli.ExitUsage {
		t.Errorf("a table without names: %+v", got)
	}
	table = "\ufeffname,role,programme,external\nLéa Petit,learner,RNCP37579,e1\nMme Mercier,mentor,RNCP37579,e2\n"
	first := do(table, "people", "import", "-", "--data", dir)
	if first.code != 0 || strings.Count(first.out, "\n") != 3 || !strings.Contains(first.out, "Léa Petit,e1,") {
		t.Fatalf("%+v", first)
	}
	if again := do(table, "people", "import", "-", "--data", dir); again.code != 0 || strings.Count(again.out, "\n") != 1 {
		t.Errorf("again: %+v", again)
	}
	if got := do("", "people", "list", "--data", dir); strings.Count(got.out, "\n") != 2 || !strings.Contains(got.out, "never came") {
		t.Errorf("%+v", got)
	}
	if got := do("", "code", "new", "--role", "mentor", "--count", "3", "--data", dir); strings.Count(got.out, "\n") != 3 {
		t.Errorf("%+v", got)
	}
	if got := do("", "code", "list", "--data", dir); strings.Count(got.out, "\n") != 5 {
		t.Errorf("%+v", got)
	}
	if got := do("", "check", "--data", dir); got.code != 0 {
		t.Errorf("%+v", got)
	}
	if got := do("", "people", "erase", "e1", "--data", dir); got.code != cli.ExitUsage {
		t.Errorf("without a yes: %+v", got)
	}
	if got := do("", "people", "erase", "e1", "--yes", "--data", dir); got.code != 0 {
		t.Errorf("%+v", got)
	}
	erased := do("", "people", "erased", "--data", dir)
	if erased.code != 0 || strings.Count(erased.out, "\n") != 2 || !strings.HasPrefix(erased.out, "account,at") {
		t.Errorf("%+v", erased)
	}
	if got := do(erased.out, "people", "erase-again", "-", "--data", dir); got.code != cli.ExitUsage {
		t.Errorf("without a yes: %+v", got)
	}
	if got := do(erased.out, "people", "erase-again", "-", "--yes", "--data", dir); got.code != 0 || !strings.Contains(got.err, "Nobody had come back") {
		t.Errorf("%+v", got)
	}
	if got := do("name\nx\n", "people", "erase-again", "-", "--yes", "--data", dir); got.code != cli.ExitUsage || !strings.Contains(got.err, "people erased") {
		t.Errorf("another list: %+v", got)
	}
	if got := do("account,at\n../x,now\n", "people", "erase-again", "-", "--yes", "--data", dir); got.code != cli.ExitUsage || !strings.Contains(got.err, "Line 2") {
		t.Errorf("a bad row: %+v", got)
	}
	back(t, dir, strings.Split(strings.Split(erased.out, "\n")[1], ",")[0])
	if got := do("", "check", "--data", dir); got.code != cli.ExitDamaged || !strings.Contains(got.out, "is back") || !strings.Contains(got.err, "erase-again") {
		t.Errorf("%+v", got)
	}
	if got := do("", "check", "--json", "--data", dir); !strings.Contains(got.out, `"kind":"returned"`) {
		t.Errorf("%+v", got)
	}
	if got := do("", "people", "erase-again", "--yes", "--data", dir); got.code != 0 || !strings.Contains(got.err, "1 person erased again") {
		t.Errorf("%+v", got)
	}
	if got := do("", "check", "--data", dir); got.code != 0 {
		t.Errorf("%+v", got)
	}
	if got := do("", "people", "disable", "e2", "--data", dir); got.code != 0 {
		t.Errorf("%+v", got)
	}
	if got := do("", "people", "list", "--data", dir, "--json"); strings.Count(got.out, `"id"`) != 1 || !strings.Contains(got.out, `"active":false`) {
		t.Errorf("%+v", got)
	}
	if got := do("", "audit", "--data", dir); !strings.Contains(got.out, "erased") || strings.Contains(got.out, "Léa") {
		t.Errorf("%+v", got)
	}
	if got := do("", "retention", "run", "--data", dir); got.code != 0 || !strings.Contains(got.err, "no account to erase") {
		t.Errorf("%+v", got)
	}
	if got := do("", "people", "keys", "nobody", "--data", dir); got.code != cli.ExitNotFound || !strings.Contains(got.err, `"nobody"`) || !strings.Contains(got.err, "people list") {
		t.Errorf("somebody who is not there: %+v", got)
	}
	if got := do("", "code", "new", "--programme", "a b", "--data", dir); got.code != cli.ExitUsage || !strings.Contains(got.err, "name of a programme") {
		t.Errorf("a name that is none: %+v", got)
	}
	for _, wrong := range [][]string{{"people", "list"}, {"nothing"}, {"serve", "--data"}, {"people", "keys", "nobody", "--data", dir}} {
		if got := do("", wrong...); got.code == 0 || !strings.HasPrefix(got.err, "error: ") {
			t.Errorf("%v: %+v", wrong, got)
		}
	}
}

// back puts an account into a folder, as an old backup would.
func back(t *testing.T, dir, id string) {
	t.Helper()
	s, err := filed.Open(dir, filed.Options{})
	must(t, err)
	must(t, errors.Join(s.SaveAccounts(t.Context(), []school.Account{{ID: school.AccountID(id), Name: "Léa", Active: true, CreatedAt: time.Now().AddDate(-1, 0, 0)}}), s.Close()))
}
