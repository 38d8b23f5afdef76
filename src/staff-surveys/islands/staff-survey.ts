// The form of the staff survey with script; what it finds on the page stands at the top of pages/form.tsx. The
// policy with its keys comes from /i/{code}/policy: canonical JSON whose sha256 is data-policy.
