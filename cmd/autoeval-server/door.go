package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"strings"

	"golang.org/x/crypto/ssh"

	"autoeval/assets/text"
	"autoeval/model"
	"autoeval/store"
	"autoeval/store/school"
)

// The names that mean something: any other is ignored, the key decides.
const (
	joining = "join" // somebody new, with a code
	atDesk  = "desk" // who reads for a programme opens its desk
)

// The entries of a connection's permissions.
const (
	printEntry = "fingerprint"
	keyEntry   = "key"
	nameEntry  = "external" // how a certificate names who they are; absent where the key says it
)

// errUnknown refuses a key, so that the client tries its next one.
var errUnknown = errors.New("this key is not enrolled")

// door decides who comes in. Every key may be offered; the one that signs is who
// they are.
func (v *service) door(from net.Addr) *ssh.ServerConfig {
	offered := "" // the last one that was refused
	config := &ssh.ServerConfig{
		ServerVersion: "SSH-2.0-autoeval",
		MaxAuthTries:  20, // an agent may hold many keys
		PublicKeyCallback: func(meta ssh.ConnMetadata, key ssh.PublicKey) (*ssh.Permissions, error) {
			ctx, done := context.WithTimeout(context.Background(), v.limits.handshake)
			defer done()
			may := &ssh.Permissions{Extensions: map[string]string{}}
			var err error
			if cert, isCert := key.(*ssh.Certificate); isCert {
				key, may.CriticalOptions = cert.Key, cert.CriticalOptions // such as from where
				_, may.Extensions[nameEntry], err = v.certified(ctx, cert)
			} else if meta.User() != joining {
				_, err = v.school.ByKey(ctx, ssh.FingerprintSHA256(key))
			}
			may.Extensions[printEntry] = ssh.FingerprintSHA256(key)
			may.Extensions[keyEntry] = strings.TrimSpace(string(ssh.MarshalAuthorizedKey(key)))
			if err != nil {
				offered = may.Extensions[printEntry]
				if !errors.Is(err, store.ErrNotFound) && !errors.Is(err, errUncertain) {
					v.log.Error("door", "error", errorClass(err))
				}
				return nil, errUnknown
			}
			return may, nil
		},
		KeyboardInteractiveCallback: func(_ ssh.ConnMetadata, ask ssh.KeyboardInteractiveChallenge) (*ssh.Permissions, error) {
			_, _ = ask("", unknownSaid(offered), nil, nil)
			return nil, errUnknown
		},
	}
	config.AddHostKey(v.host)
	return config
}

// unknownSaid returns what somebody reads whose keys are not enrolled, in both
// languages: theirs is not known yet.
func unknownSaid(print string) string {
	var b strings.Builder
	for _, t := range []*text.Catalog{text.French(), text.English()} {
		fmt.Fprintf(&b, "%s\r\n%s\r\n\r\n", fmt.Sprintf(t.Service.Unknown, print), t.Service.UnknownHow)
	}
	return b.String()
}

// visitor is who came in.
type visitor struct {
	key     string // its fingerprint
	public  string // authorized_keys form
	account school.Account
	of      school.Owner // whose data they open
	joins   bool         // they come with a code
	remote  string       // shortened, for logs
}

// known returns what the program need not ask them. A desk has nobody's name.
func (w *visitor) known() *model.Profile {
	me := model.Profile{Name: w.account.Name}
	if w.account.Role != school.Learner {
		me.Role = model.Mentor
	}
	if _, isDesk := w.of.Programme(); isDesk {
		me.Name = ""
	}
	return &me
}

// enters says who came in, by the key that signed: looked up again, now that it
// did.
func (v *service) enters(server *ssh.ServerConn) (visitor, error) {
	who := visitor{key: server.Permissions.Extensions[printEntry], public: server.Permissions.Extensions[keyEntry], remote: shortened(server.RemoteAddr())}
	external, certified := server.Permissions.Extensions[nameEntry]
	if server.User() == joining && !certified { // else they are in already
		who.joins = true
		return who, nil
	}
	ctx, done := context.WithTimeout(context.Background(), v.limits.handshake)
	defer done()
	var err error
	if certified {
		who.account, err = v.school.ByExternal(ctx, external)
	} else {
		who.account, err = v.school.ByKey(ctx, who.key)
	}
	if err != nil {
		return who, err
	}
	who.of = school.Own(who.account.ID)
	if server.User() == atDesk {
		who.of = school.Desk(who.account.Programme)
	}
	if err := v.school.Seen(ctx, who.account.ID, v.now()); err != nil {
		v.log.Warn("seen", "who", string(who.account.ID), "error", errorClass(err))
	}
	return who, nil
}

// shortened returns an address as it is written down: the network, not the machine.
func shortened(a net.Addr) string {
	tcp, ok := a.(*net.TCPAddr)
	if !ok {
		return ""
	}
	if four := tcp.IP.To4(); four != nil {
		return (&net.IPNet{IP: four.Mask(net.CIDRMask(24, 32)), Mask: net.CIDRMask(24, 32)}).String()
	}
	return (&net.IPNet{IP: tcp.IP.Mask(net.CIDRMask(48, 128)), Mask: net.CIDRMask(48, 128)}).String()
}

// errorClass returns an error as logs have it: of which kind, without a word that may
// be a person's.
func errorClass(err error) string {
	for _, known := range []error{
		store.ErrNotFound, store.ErrConflict, store.ErrReadOnly, store.ErrFull, store.ErrInUse, store.ErrDamaged, store.ErrClosed, store.ErrTooNew,
		school.ErrForbidden, school.ErrTaken, school.ErrSpent, school.ErrExpired, context.Canceled, context.DeadlineExceeded,
	} {
		if errors.Is(err, known) {
			return known.Error()
		}
	}
	return fmt.Sprintf("%T", err)
}
