package exchange

import (
	"crypto/ed25519"
	"crypto/rand"
	"crypto/rsa"
	"encoding/pem"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"golang.org/x/crypto/ssh"
)

func TestIdentityIsMadeOnceAndKeptToItsOwner(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "autoeval.db")
	if _, err := Load(path); !errors.Is(err, ErrNoIdentity) {
		t.Errorf("before: %v", err)
	}
	first := must(Ensure(path, rand.Reader))(t)
	for _, name := range []string{path + ".key", path + ".age"} {
		info := must(os.Stat(name))(t)
		if info.Mode().Perm() != 0o600 {
			t.Errorf("%s is %v", name, info.Mode())
		}
		if err := os.Chmod(name, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	again := must(Ensure(path, rand.Reader))(t)
	if again.PublicKey() != first.PublicKey() || again.Recipient() != first.Recipient() {
		t.Error("made again")
	}
	if mode := must(os.Stat(path + ".key"))(t).Mode().Perm(); mode != 0o600 {
		t.Errorf("left at %v", mode)
	}
	if left := must(os.ReadDir(filepath.Dir(path)))(t); len(left) != 2 {
		t.Errorf("left behind: %v", left)
	}
}

func TestTwoProgramsGetOneIdentity(t *testing.T) {
	path := filepath.Join(t.TempDir(), "db")
	var wg sync.WaitGroup
	got := make([]string, 16)
	for i := range got {
		wg.Go(func() {
			if id, err := Ensure(path, rand.Reader); err == nil {
				got[i] = id.PublicKey() + id.Recipient()
			}
		})
	}
	wg.Wait()
	for _, g := range got {
		if g == "" || g != got[0] {
			t.Fatalf("identities %q", got)
		}
	}
}

func TestDamagedIdentityIsNotReplaced(t *testing.T) {
	path := filepath.Join(t.TempDir(), "db")
	must(Ensure(path, rand.Reader))(t)
	for _, name := range []string{path + ".age", path + ".key"} {
		if err := os.WriteFile(name, []byte("damaged"), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := Ensure(path, rand.Reader); err == nil || errors.Is(err, ErrNoIdentity) {
			t.Errorf("%s: %v", name, err)
		}
		if data := must(os.ReadFile(name))(t); string(data) != "damaged" {
			t.Errorf("%s was replaced", name)
		}
	}
}

func TestExistingSSHKeySigns(t *testing.T) {
	_, key, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "id_ed25519")
	block := must(ssh.MarshalPrivateKeyWithPassphrase(key, "", []byte("secret")))(t)
	if err := os.WriteFile(path, pem.EncodeToMemory(block), 0o600); err != nil {
		t.Fatal(err)
	}
	say := func(p string) func() ([]byte, error) { return func() ([]byte, error) { return []byte(p), nil } }
	signer := must(ReadSSHKey(t.Context(), path, say("secret")))(t)
	alice := sender(t, "alice")
	alice.Keys = alice.Keys.SignWith(signer)
	p := must(ReadFile(share(t, alice), reading()))(t)
	if p.From.PublicKey != formatPublic(signer.PublicKey()) || p.From.Recipient != alice.Keys.Recipient() {
		t.Errorf("from %+v", p.From)
	}
	if _, err := ReadSSHKey(t.Context(), path, say("other")); !errors.Is(err, ErrPassphrase) {
		t.Errorf("wrong passphrase: %v", err)
	}
	if _, err := ReadSSHKey(t.Context(), path, nil); !errors.Is(err, ErrPassphrase) {
		t.Errorf("no passphrase: %v", err)
	}
}

func TestWeakKeysDoNotSign(t *testing.T) {
	t.Setenv("GODEBUG", "rsa1024min=0")
	weak := must(rsa.GenerateKey(rand.Reader, 1024))(t)
	block := must(ssh.MarshalPrivateKey(weak, ""))(t)
	path := filepath.Join(t.TempDir(), "id_rsa")
	if err := os.WriteFile(path, pem.EncodeToMemory(block), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := ReadSSHKey(t.Context(), path, nil)
	reason(t, "RSA of 1024 bits", err, BadSignature)
	strong := must(ssh.NewSignerFromKey(must(rsa.GenerateKey(rand.Reader, 2048))(t)))(t)
	alice := sender(t, "alice")
	alice.Keys = alice.Keys.SignWith(strong)
	must(ReadFile(share(t, alice), reading()))(t)
}

func TestFingerprintIsEightWordsForGood(t *testing.T) {
	path := filepath.Join(t.TempDir(), "db")
	id := must(Ensure(path, zero{}))(t)
	const want = "puzzle-amateur-science-service-concert-serpent-vagabond-boxer"
	if got := id.Fingerprint(); got != want {
		t.Errorf("fingerprint %s, want %s", got, want)
	}
	if got := must(SSHFingerprint(id.PublicKey()))(t); !strings.HasPrefix(got, "SHA256:") {
		t.Errorf("ssh fingerprint %s", got)
	}
	if _, err := SSHFingerprint(id.PublicKey() + " comment"); err == nil {
		t.Error("a comment passes")
	}
}

func TestWordsAreToldApart(t *testing.T) {
	all := strings.Fields(wordList)
	if len(all) != 256 {
		t.Fatalf("%d words", len(all))
	}
	starts := map[string]bool{}
	for _, w := range all {
		if len(w) < 4 || len(w) > 9 || starts[w[:4]] || strings.Trim(w, "abcdefghijklmnopqrstuvwxyz") != "" {
			t.Errorf("word %q", w)
		}
		starts[w[:4]] = true
	}
}
