package main

import (
	"crypto/rand"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/crypto/ssh"

	"autoeval/cmd/internal/cli"
	"autoeval/model"
	"autoeval/store/school"
	"autoeval/tui/lang"
)

// certificate is a key that an authority certified, changed as a test wants.
func (h *house) certificate(by ssh.Signer, change func(*ssh.Certificate)) ssh.Signer {
	h.t.Helper()
	key := signer(h.t)
	c := &ssh.Certificate{
		Key: key.PublicKey(), CertType: ssh.UserCert, ValidPrincipals: []string{"s1234"},
		ValidAfter: uint64(h.now().Add(-time.Minute).Unix()), ValidBefore: uint64(h.now().Add(time.Hour).Unix()),
	}
	change(c)
	h.must(c.SignCert(rand.Reader, by))
	s, err := ssh.NewCertSigner(c, key)
	h.must(err)
	return s
}

// TestACertificateOpensTheAccountThatItNames comes in with certificates: one that the
// school's authority signed for somebody whom the school knows opens their account, and
// whatever else is wrong with it opens nothing.
func TestACertificateOpensTheAccountThatItNames(t *testing.T) {
	h := opened(t)
	ours, foreign := signer(t), signer(t)
	h.authorities = []ssh.PublicKey{ours.PublicKey()}
	account := func(id, external string, active bool) {
		a, err := h.school.Account(t.Context(), school.AccountID(id))
		h.must(err)
		a.External, a.Active = external, active
		h.must(h.school.SaveAccounts(t.Context(), []school.Account{a}))
	}
	account("camille", "s1234", true)
	account("ali", "s5678", true)
	st := h.store("camille")
	_, err := st.SaveProfile(t.Context(), model.Profile{Name: "Camille"})
	h.must(errors.Join(err, st.Close()))
	for name, x := range map[string]struct {
		by     ssh.Signer
		change func(*ssh.Certificate)
		in     bool
	}{
		"as it is":                          {ours, func(*ssh.Certificate) {}, true},
		"with a group beside the person":    {ours, func(c *ssh.Certificate) { c.ValidPrincipals = []string{"students", "s1234"} }, true},
		"from where they are":               {ours, func(c *ssh.Certificate) { c.CriticalOptions = map[string]string{"source-address": "127.0.0.0/8"} }, true},
		"from elsewhere":                    {ours, func(c *ssh.Certificate) { c.CriticalOptions = map[string]string{"source-address": "192.0.2.0/24"} }, false},
		"of another authority":              {foreign, func(*ssh.Certificate) {}, false},
		"of a machine":                      {ours, func(c *ssh.Certificate) { c.CertType = ssh.HostCert }, false},
		"too late":                          {ours, func(c *ssh.Certificate) { c.ValidBefore = uint64(h.now().Add(-time.Second).Unix()) }, false},
		"too early":                         {ours, func(c *ssh.Certificate) { c.ValidAfter = uint64(h.now().Add(time.Hour).Unix()) }, false},
		"of everybody":                      {ours, func(c *ssh.Certificate) { c.ValidPrincipals = nil }, false},
		"of nobody known":                   {ours, func(c *ssh.Certificate) { c.ValidPrincipals = []string{"s9999", "", "camille"} }, false},
		"of two people":                     {ours, func(c *ssh.Certificate) { c.ValidPrincipals = []string{"s1234", "s5678"} }, false},
		"that asks for what we do not know": {ours, func(c *ssh.Certificate) { c.CriticalOptions = map[string]string{"force-command": "x"} }, false},
	} {
		for _, user := range []string{"whoever", joining} {
			c, err := h.dial(user, h.certificate(x.by, x.change))
			if (err == nil) != x.in {
				t.Errorf("%s, as %s: %v", name, user, err)
			}
			if err != nil {
				continue
			}
			if got := h.on(c, "profile show", ""); !strings.Contains(got.out, "Camille") {
				t.Errorf("%s, as %s: %+v", name, user, got)
			}
			c.Close()
		}
	}
	account("camille", "s1234", false)
	if _, err := h.dial("camille", h.certificate(ours, func(*ssh.Certificate) {})); err == nil {
		t.Error("an account that was shut is open")
	}
	h.authorities = nil
	if _, err := h.dial("ali", h.certificate(ours, func(c *ssh.Certificate) { c.ValidPrincipals = []string{"s5678"} })); err == nil {
		t.Error("open, and nobody certifies people")
	}
}

func TestAuthoritiesAreAListOfKeys(t *testing.T) {
	line := func() string { return string(ssh.MarshalAuthorizedKey(signer(t).PublicKey())) }
	c := &cli.Env{Say: lang.New(model.English)}
	read := func(text string) ([]ssh.PublicKey, error) {
		path := filepath.Join(t.TempDir(), "ca.pub")
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return authorities(t.Context(), c, path)
	}
	for text, want := range map[string]int{line(): 1, line() + "\n# the new one\n" + line() + "\n\n": 2} {
		if all, err := read(text); err != nil || len(all) != want {
			t.Errorf("%q: %d keys, %v", text, len(all), err)
		}
	}
	for _, text := range []string{"", "\n", "# none\n", "ssh-ed25519 AAAA", "cert-authority " + line(), line() + "nonsense\n"} {
		var said *cli.Problem
		if all, err := read(text); !errors.As(err, &said) || said.Code != cli.ExitUsage || all != nil {
			t.Errorf("%q: %d keys, %v", text, len(all), err)
		}
	}
}
