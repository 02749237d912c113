// linked is bare with the libraries that autoeval is built on, each used once and
// none before it is asked to: what a program of ours weighs before its first own
// line.
package main

import (
	"archive/zip"
	"bytes"
	"crypto/rand"
	"fmt"
	"io"
	"os"
	"time"

	"charm.land/bubbles/v2/textarea"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"filippo.io/age"
	"github.com/go-json-experiment/json"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/hiddeco/sshsig"
	"github.com/oklog/ulid/v2"
	"github.com/sahilm/fuzzy"
	"github.com/spf13/cobra"
	bbolt "go.etcd.io/bbolt"
	"golang.org/x/crypto/ssh"
	"golang.org/x/text/unicode/norm"
)

type model struct {
	n    int
	line textinput.Model
	area textarea.Model
}

func (m model) Init() tea.Cmd { return nil }

func (m model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		if k.String() == "ctrl+c" {
			return m, tea.Quit
		}
		m.n++
	}
	var cmd tea.Cmd
	if m.n > 1<<20 { // nobody types that much: the fields are only linked
		m.line, cmd = m.line.Update(msg)
		m.area, _ = m.area.Update(msg)
	}
	return m, cmd
}

func (m model) View() tea.View {
	text := fmt.Sprintf("ready\nkey %d.\n", m.n)
	if m.n > 1<<20 {
		text = lipgloss.NewStyle().Render(m.line.View() + m.area.View())
	}
	v := tea.NewView(text)
	v.AltScreen = true
	return v
}

func main() {
	if len(os.Args) > 1 {
		root := &cobra.Command{Use: "linked", Args: cobra.ExactArgs(1), RunE: func(_ *cobra.Command, args []string) error { return use(args[0]) }}
		if err := root.Execute(); err != nil {
			os.Exit(1)
		}
		return
	}
	if _, err := tea.NewProgram(model{}, tea.WithFPS(120)).Run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// use calls each library with what a file holds.
func use(path string) error {
	if db, err := bbolt.Open(path, 0o600, nil); err == nil {
		db.Close()
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	fmt.Println(ulid.MustNew(ulid.Timestamp(time.Now()), ulid.Monotonic(rand.Reader, 0)), norm.NFC.String(string(data)), norm.NFKD.String(string(data)), fuzzy.Find("a", []string{string(data)}))
	var all map[string]any
	if err := json.Unmarshal(data, &all); err == nil {
		data, _ = json.Marshal(all, json.Deterministic(true))
	}
	if f, err := parser.ParseBytes(data, parser.ParseComments); err == nil {
		for _, d := range f.Docs {
			ast.Walk(visitor{}, d.Body)
		}
	}
	if z, err := zip.NewReader(bytes.NewReader(data), int64(len(data))); err == nil {
		fmt.Println(len(z.File))
	}
	return seal(data)
}

type visitor struct{}

func (v visitor) Visit(n ast.Node) ast.Visitor {
	fmt.Println(n.String())
	return v
}

func seal(data []byte) error {
	signer, err := ssh.ParsePrivateKey(data)
	if err != nil {
		return err
	}
	sig, err := sshsig.Sign(bytes.NewReader(data), signer, sshsig.HashSHA512, "linked")
	if err != nil {
		return err
	}
	if err := sshsig.Verify(bytes.NewReader(data), sig, signer.PublicKey(), sshsig.HashSHA512, "linked"); err != nil {
		return err
	}
	id, err := age.GenerateX25519Identity()
	if err != nil {
		return err
	}
	var out bytes.Buffer
	w, err := age.Encrypt(&out, id.Recipient())
	if err != nil {
		return err
	}
	w.Write(data)
	w.Close()
	r, err := age.Decrypt(&out, id)
	if err != nil {
		return err
	}
	scrypt, err := age.NewScryptRecipient("secret")
	if err != nil {
		return err
	}
	fmt.Println(scrypt)
	_, err = io.Copy(os.Stdout, r)
	return err
}
