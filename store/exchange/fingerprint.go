package exchange

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"strings"

	"golang.org/x/crypto/ssh"
)

// FingerprintWords is how many words a fingerprint has: 8 bits each, 64 in all.
const FingerprintWords = 8

// Fingerprint returns the short form of a public key that two people read to each
// other: eight words joined by hyphens, from the first 64 bits of the SHA-256
// of the key's SSH wire form. The words are spelled the same in French and in
// English; figures and letters are not said the same, and are misheard.
//
// It is for people. Programs compare whole keys.
func Fingerprint(key ssh.PublicKey) string {
	sum := sha256.Sum256(key.Marshal())
	words := strings.Fields(wordList)
	out := make([]string, FingerprintWords)
	for i := range out {
		out[i] = words[sum[i]]
	}
	return strings.Join(out, "-")
}

// SSHFingerprint returns what ssh-keygen -l shows of a key in authorized_keys form:
// "SHA256:…".
func SSHFingerprint(publicKey string) (string, error) {
	key, err := parsePublic(publicKey)
	if err != nil {
		return "", err
	}
	return ssh.FingerprintSHA256(key), nil
}

// formatPublic returns a key in authorized_keys form, without a comment.
func formatPublic(key ssh.PublicKey) string {
	return string(bytes.TrimSpace(ssh.MarshalAuthorizedKey(key)))
}

// parsePublic reads what formatPublic writes, and nothing else.
func parsePublic(text string) (ssh.PublicKey, error) {
	key, _, _, _, err := ssh.ParseAuthorizedKey([]byte(text))
	if err != nil {
		return nil, fmt.Errorf("read public key: %w", err)
	}
	if formatPublic(key) != strings.TrimSpace(text) {
		return nil, fmt.Errorf("read public key: options or a comment beside it")
	}
	return key, nil
}
