package main

import (
	"errors"
	"net"
	"testing"
	"time"

	"github.com/pires/go-proxyproto"
	"golang.org/x/crypto/ssh"

	"autoeval/cmd/internal/cli"
	"autoeval/model"
	"autoeval/store/school/memory"
	"autoeval/tui/lang"
)

// behind starts a service that believes balancers from there.
func behind(t *testing.T, from ...string) *house {
	t.Helper()
	h := built(t, memory.New(), func(l *limits) { l.handshake = 2 * time.Second })
	plain, err := net.Listen("tcp", "127.0.0.1:0")
	h.must(err)
	l, err := balanced(&cli.Env{Say: lang.New(model.French)}, plain, from, h.limits.handshake)
	h.must(err)
	h.listens(l)
	return h
}

// announced opens a connection that begins with a header, and says whether somebody
// comes in.
func (h *house) announced(header []byte) error {
	conn, err := net.Dial("tcp", h.address)
	h.must(err)
	defer conn.Close()
	_ = conn.SetDeadline(time.Now().Add(10 * time.Second))
	if _, err := conn.Write(header); err != nil {
		return err
	}
	c, _, _, err := ssh.NewClientConn(conn, h.address, &ssh.ClientConfig{
		User: "camille", Auth: []ssh.AuthMethod{ssh.PublicKeys(h.keys["camille"])}, HostKeyCallback: ssh.FixedHostKey(h.host.PublicKey()),
	})
	if err == nil {
		c.Close()
	}
	return err
}

func header(t *testing.T, version byte) []byte {
	t.Helper()
	client := &net.TCPAddr{IP: net.ParseIP("203.0.113.7"), Port: 4321}
	out, err := proxyproto.HeaderProxyFromAddrs(version, client, &net.TCPAddr{IP: net.ParseIP("198.51.100.1"), Port: 22}).Format()
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestWhoIsBehindABalancerIsWhoComes goes through one that is believed, in both forms,
// and sees their network at the door.
func TestWhoIsBehindABalancerIsWhoComes(t *testing.T) {
	h := behind(t, "127.0.0.0/8")
	for _, version := range []byte{1, 2} {
		if err := h.announced(header(t, version)); err != nil {
			t.Errorf("version %d: %v", version, err)
		}
	}
	mine, theirs := net.Pipe()
	defer mine.Close()
	go func() { _, _ = mine.Write(header(t, 2)) }()
	door := &strangers{most: 4, now: time.Now}
	if _, ok := door.enter(proxyproto.NewConn(theirs, proxyproto.WithPolicy(proxyproto.REQUIRE))); !ok || door.all[0].from != "203.0.113.0/24" {
		t.Errorf("at the door: %+v", door.all)
	}
}

// TestABalancerThatSaysNothingHoldsUpNobody leaves connections open that say nothing,
// as those that only ask whether somebody listens: others come in meanwhile.
func TestABalancerThatSaysNothingHoldsUpNobody(t *testing.T) {
	h := behind(t, "127.0.0.1")
	for range 20 {
		silent, err := net.Dial("tcp", h.address)
		h.must(err)
		defer silent.Close()
	}
	began := time.Now()
	if err := h.announced(header(t, 2)); err != nil || time.Since(began) >= h.limits.handshake {
		t.Errorf("after %v: %v", time.Since(began), err)
	}
	if err := h.announced(nil); err == nil {
		t.Error("nobody said who comes, and they came in")
	}
}

// TestWhoOnlyClaimsToBeABalancerIsNotBelieved sends what a balancer sends from elsewhere:
// it is seen as where it is.
func TestWhoOnlyClaimsToBeABalancerIsNotBelieved(t *testing.T) {
	h := behind(t, "192.0.2.0/24")
	for _, version := range []byte{1, 2} {
		conn, err := net.Dial("tcp", h.address)
		h.must(err)
		defer conn.Close()
		_, err = conn.Write(header(t, version))
		h.must(err)
	}
	for limit := time.Now().Add(5 * time.Second); ; time.Sleep(time.Millisecond) {
		h.mu.Lock()
		from := map[string]int{}
		for c := range h.conns {
			from[shortened(c.RemoteAddr())]++
		}
		h.mu.Unlock()
		if from["203.0.113.0/24"] > 0 {
			t.Fatalf("seen as %v", from)
		}
		if from["127.0.0.0/24"] > 0 {
			break
		}
		if time.Now().After(limit) {
			t.Fatalf("nobody came: %v", from)
		}
	}
	if err := h.announced(nil); err != nil {
		t.Errorf("without a balancer: %v", err)
	}
}

func TestWhatIsNoNetworkIsRefused(t *testing.T) {
	for _, from := range []string{"", "10.0.0.0/33", "balancer.example", "10.0.0"} {
		_, err := balanced(&cli.Env{Say: lang.New(model.French)}, nil, []string{"127.0.0.1", from}, time.Second)
		var said *cli.Problem
		if !errors.As(err, &said) || said.Code != cli.ExitUsage || said.Hint == "" {
			t.Errorf("%q: %v", from, err)
		}
	}
}
