package paint_test

import (
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"encoding/binary"
	"fmt"
	"io"
	"net"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/vt"
	"golang.org/x/crypto/ssh"

	"autoeval/tui/paint"
)

// channel is an SSH channel as a port: what a service does for each person.
type channel struct {
	ssh.Channel
	env   []string
	chunk chan []byte // what came, closed with the line

	mu   sync.Mutex
	w, h int
	told func()
}

func newChannel(c ssh.Channel) *channel {
	p := &channel{Channel: c, env: []string{"TERM=xterm-256color", "SSH_TTY=yes"}, chunk: make(chan []byte, 64), w: 40, h: 5}
	go func() {
		defer close(p.chunk)
		for {
			b := make([]byte, 1024)
			n, err := c.Read(b)
			if n > 0 {
				p.chunk <- b[:n]
			}
			if err != nil {
				return
			}
		}
	}()
	return p
}

func (p *channel) Environ() []string            { return p.env }
func (p *channel) Take() error                  { return nil }
func (p *channel) Give() error                  { return nil }
func (p *channel) Listen() (paint.Input, error) { return &line{p, make(chan struct{})}, nil }
func (p *channel) Size() (w, h int, err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.w, p.h, nil
}
func (p *channel) Resized(ctx context.Context, tell func()) {
	p.mu.Lock()
	p.told = tell
	p.mu.Unlock()
	<-ctx.Done()
}

// requests follows the size of the window.
func (p *channel) requests(in <-chan *ssh.Request) {
	for r := range in {
		if r.Type == "window-change" && len(r.Payload) >= 8 {
			p.mu.Lock()
			p.w, p.h = int(binary.BigEndian.Uint32(r.Payload)), int(binary.BigEndian.Uint32(r.Payload[4:]))
			told := p.told
			p.mu.Unlock()
			if told != nil {
				told()
			}
		}
		if r.WantReply {
			_ = r.Reply(true, nil)
		}
	}
}

type line struct {
	p    *channel
	stop chan struct{}
}

func (l *line) Read(b []byte) (int, error) {
	select {
	case c, ok := <-l.p.chunk:
		if !ok {
			return 0, io.EOF
		}
		return copy(b, c), nil
	default:
	}
	select {
	case c, ok := <-l.p.chunk:
		if ok {
			return copy(b, c), nil
		}
	case <-l.stop:
	}
	return 0, io.EOF
}

func (l *line) Stop()         { close(l.stop) }
func (l *line) Arrived() bool { return len(l.p.chunk) > 0 }
func (l *line) Close() error  { return nil }

// distant is a page that somebody uses over SSH on this machine.
type distant struct {
	page   *page
	ended  chan error
	client *ssh.Client
	shell  *ssh.Session
	in     io.Writer
	deaf   chan struct{} // nothing is read until it is closed

	mu     sync.Mutex
	screen *vt.Emulator
	seen   chan struct{}
}

func dial(t *testing.T) *distant {
	t.Helper()
	d := &distant{page: &page{}, ended: make(chan error, 1), screen: vt.NewEmulator(40, 5), seen: make(chan struct{}, 1)}
	_, key, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	signer, err := ssh.NewSignerFromKey(key)
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	go d.serve(listener, signer)
	d.client, err = ssh.Dial("tcp", listener.Addr().String(), &ssh.ClientConfig{User: "x", HostKeyCallback: ssh.FixedHostKey(signer.PublicKey())})
	if err != nil {
		t.Fatal(err)
	}
	if d.shell, err = d.client.NewSession(); err != nil {
		t.Fatal(err)
	}
	if err := d.shell.RequestPty("xterm-256color", 5, 40, nil); err != nil {
		t.Fatal(err)
	}
	d.in, _ = d.shell.StdinPipe()
	out, _ := d.shell.StdoutPipe()
	go d.watch(out)
	go func() { _, _ = io.Copy(d.in, d.screen) }() // its answers
	if err := d.shell.Shell(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		d.client.Close()
		listener.Close()
		_ = d.screen.InputPipe().(io.Closer).Close()
	})
	return d
}

func (d *distant) serve(l net.Listener, key ssh.Signer) {
	conn, err := l.Accept()
	if err != nil {
		d.ended <- err
		return
	}
	config := &ssh.ServerConfig{NoClientAuth: true}
	config.AddHostKey(key)
	_, channels, requests, err := ssh.NewServerConn(conn, config)
	if err != nil {
		d.ended <- err
		return
	}
	go ssh.DiscardRequests(requests)
	for c := range channels {
		ch, requests, err := c.Accept()
		if err != nil {
			return
		}
		port := newChannel(ch)
		go port.requests(requests)
		go func() {
			d.ended <- paint.New(context.Background(), d.page, port, colorprofile.ANSI256, leave{}).Run()
			ch.Close()
		}()
	}
}

// watch draws what comes.
func (d *distant) watch(out io.Reader) {
	buf := make([]byte, 4096)
	for {
		d.mu.Lock()
		deaf := d.deaf
		d.mu.Unlock()
		if deaf != nil {
			<-deaf
		}
		n, err := out.Read(buf)
		if err != nil {
			return
		}
		d.mu.Lock()
		_, _ = d.screen.Write(buf[:n])
		d.mu.Unlock()
		select {
		case d.seen <- struct{}{}:
		default:
		}
	}
}

func (d *distant) see(t *testing.T, text string) {
	t.Helper()
	d.until(t, text, func(shown string) bool { return strings.Contains(shown, text) })
}

// until waits for the window to be as asked.
func (d *distant) until(t *testing.T, what string, ok func(shown string) bool) {
	t.Helper()
	for limit := time.After(20 * time.Second); ; {
		d.mu.Lock()
		shown := d.screen.String()
		d.mu.Unlock()
		if ok(shown) {
			return
		}
		select {
		case <-d.seen:
		case <-limit:
			t.Fatalf("no %s in %s", what, shown)
		}
	}
}

func (d *distant) left(t *testing.T) {
	t.Helper()
	select {
	case err := <-d.ended:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(20 * time.Second):
		t.Fatal("it goes on")
	}
}

func TestAPageIsUsedOverSSH(t *testing.T) {
	d := dial(t)
	d.see(t, "typed")
	fmt.Fprint(d.in, "aé")
	d.see(t, "kept aé")
	if err := d.shell.WindowChange(3, 20); err != nil {
		t.Fatal(err)
	}
	fmt.Fprint(d.in, "\x1b[200~b c\x1b[201~")
	d.see(t, "kept aé«b c»")
	fmt.Fprint(d.in, "\x03")
	d.left(t)
	d.until(t, "empty window", func(shown string) bool { return strings.TrimSpace(shown) == "" })
}

func TestALostConnectionKeepsWhatHadArrived(t *testing.T) {
	d := dial(t)
	d.see(t, "typed")
	fmt.Fprint(d.in, "abc")
	d.see(t, "kept abc")
	fmt.Fprint(d.in, "def")
	d.see(t, "typed abcdef")
	d.client.Close()
	d.left(t)
	if d.page.kept != "abcdef" {
		t.Errorf("kept %q", d.page.kept)
	}
}

// TestAClientThatReadsNoMoreStopsNobody fills the connection, goes on typing, and
// closes it.
func TestAClientThatReadsNoMoreStopsNobody(t *testing.T) {
	d := dial(t)
	d.see(t, "typed")
	fmt.Fprint(d.in, "B")
	d.mu.Lock()
	d.deaf = make(chan struct{})
	d.mu.Unlock()
	want := strings.Repeat("abcdefgh", 20)
	for _, c := range want { // far more output than a channel's window takes
		fmt.Fprint(d.in, string(c))
		time.Sleep(5 * time.Millisecond)
	}
	fmt.Fprint(d.in, "\x03")
	began := time.Now()
	d.left(t)
	if d.page.kept != want || time.Since(began) > 10*time.Second {
		t.Errorf("after %v, kept %q", time.Since(began), d.page.kept)
	}
	close(d.deaf)
}
