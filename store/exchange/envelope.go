package exchange

import (
	"archive/zip"
	"bytes"
	"crypto/rsa"
	"encoding/base64"
	"errors"
	"regexp"

	"github.com/hiddeco/sshsig"
	"golang.org/x/crypto/ssh"
)

// What a file holds at most.
const (
	MaxFile  = 16 << 20 // bytes
	MaxDepth = 16       // of nested objects and lists
	MaxItems = 5000     // in one list
	MaxText  = 64 << 10 // bytes of one text
	MaxGrid  = 1 << 20  // bytes of a grid that travels along
)

// Namespace is the SSHSIG namespace of the signatures: one made for anything
// else never passes here.
const Namespace = "exchange-v1@autoeval"

const (
	headSigned = "autoeval exchange 1 signed\n"
	headSealed = "autoeval exchange 1 encrypted\n"

	beginArmor = "-----BEGIN SSH SIGNATURE-----\n"
	endArmor   = "-----END SSH SIGNATURE-----\n"
)

// sign frames a payload, one line of JSON with its line feed, into a file.
func sign(payload []byte, key ssh.Signer) ([]byte, error) {
	if err := allowed(key.PublicKey()); err != nil {
		return nil, err
	}
	sig, err := sshsig.Sign(bytes.NewReader(payload), key, sshsig.HashSHA512, Namespace)
	if err != nil {
		return nil, err
	}
	file := append([]byte(headSigned), payload...)
	return append(file, armor(sig)...), nil
}

// verify takes a signed file apart and returns the payload and the key that
// signed exactly these bytes. Every byte counts: what frames the payload must
// be written as sign writes it.
func verify(file []byte) ([]byte, ssh.PublicKey, error) {
	if !bytes.HasPrefix(file, []byte(headSigned)) {
		return nil, nil, stranger(file)
	}
	body := file[len(headSigned):]
	end := bytes.IndexByte(body, '\n')
	if end < 0 || end+1 == len(body) {
		return nil, nil, refuse(Truncated, "")
	}
	payload, armored := body[:end+1], body[end+1:]
	if !bytes.HasSuffix(armored, []byte(endArmor)) {
		if bytes.Contains(armored, []byte(endArmor)) {
			return nil, nil, refuse(Tampered, "")
		}
		return nil, nil, refuse(Truncated, "")
	}
	if len(armored) > 64<<10 { // an RSA key of 8192 bits takes 3 KiB
		return nil, nil, refuse(Tampered, "")
	}
	sig, err := sshsig.Unarmor(armored)
	if err != nil {
		return nil, nil, &Error{Reason: Tampered, Err: err}
	}
	if !bytes.Equal(armor(sig), armored) {
		return nil, nil, refuse(Tampered, "")
	}
	if sig.Namespace != Namespace {
		return nil, nil, refuse(BadSignature, "namespace")
	}
	if err := allowed(sig.PublicKey); err != nil {
		return nil, nil, err
	}
	err = sshsig.Verify(bytes.NewReader(payload), sig, sig.PublicKey, sig.HashAlgorithm, Namespace)
	if err != nil {
		return nil, nil, &Error{Reason: Tampered, Err: err}
	}
	return payload, sig.PublicKey, nil
}

// armor writes a signature as OpenSSH does, so that ssh-keygen's own pass too.
func armor(s *sshsig.Signature) []byte {
	const width = 70
	text := base64.StdEncoding.EncodeToString(s.Marshal())
	var b bytes.Buffer
	b.WriteString(beginArmor)
	for len(text) > width {
		b.WriteString(text[:width] + "\n")
		text = text[width:]
	}
	b.WriteString(text + "\n" + endArmor)
	return b.Bytes()
}

// allowed says whether a kind of key may sign: Ed25519 and ECDSA, in a file or
// on a security token, and RSA of 2048 to 8192 bits.
func allowed(key ssh.PublicKey) error {
	switch key.Type() {
	case ssh.KeyAlgoED25519, ssh.KeyAlgoSKED25519, ssh.KeyAlgoSKECDSA256,
		ssh.KeyAlgoECDSA256, ssh.KeyAlgoECDSA384, ssh.KeyAlgoECDSA521:
		return nil
	case ssh.KeyAlgoRSA:
		if c, ok := key.(ssh.CryptoPublicKey); ok {
			if k, ok := c.CryptoPublicKey().(*rsa.PublicKey); ok && k.N.BitLen() >= 2048 && k.N.BitLen() <= 8192 {
				return nil
			}
		}
	}
	return refuse(BadSignature, key.Type())
}

// stranger says what a file is that does not begin as ours does.
func stranger(file []byte) error {
	for _, head := range []string{headSigned, headSealed} {
		if len(file) > 0 && len(file) < len(head) && bytes.HasPrefix([]byte(head), file) {
			return refuse(Truncated, "")
		}
	}
	if m := regexp.MustCompile(`^autoeval exchange ([0-9]{1,9}) `).FindSubmatch(file); m != nil && string(m[1]) != "1" {
		return refuse(Newer, string(m[1]))
	}
	if len(file) == 0 {
		return refuse(Empty, "")
	}
	return refuse(NotAutoeval, kindOf(file))
}

// kindOf names what people send by mistake; "" when it is none of these.
func kindOf(file []byte) string {
	head := bytes.TrimLeft(file[:min(len(file), 512)], "\ufeff \t\r\n")
	for _, k := range []struct{ magic, name string }{
		{"autoeval", "autoeval"}, {"PK\x03\x04", "zip"}, {"PK\x05\x06", "zip"}, {"%PDF", "pdf"},
		{"<!doctype html", "html"}, {"<html", "html"}, {"<?xml", "xml"}, {"\x1f\x8b", "gzip"},
		{"\x89PNG", "image"}, {"\xff\xd8\xff", "image"}, {"GIF8", "image"}, {"Rar!", "rar"}, {"7z\xbc\xaf", "7z"},
		{"\xd0\xcf\x11\xe0", "office"}, {"{", "json"}, {"[", "json"}, {"age-encryption.org/", "age"},
		{"-----BEGIN AGE", "age"}, {"-----BEGIN", "key"}, {"\x7fELF", "program"}, {"MZ", "program"},
	} {
		if n := len(k.magic); len(head) >= n && bytes.EqualFold(head[:n], []byte(k.magic)) {
			return whole(k.name, file)
		}
	}
	return ""
}

// whole says of a ZIP archive that was read to its end whether that is missing.
func whole(kind string, file []byte) string {
	if kind != "zip" || len(file) > MaxFile {
		return kind
	}
	if _, err := zip.NewReader(bytes.NewReader(file), int64(len(file))); err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return "zip cut"
	}
	return kind
}
