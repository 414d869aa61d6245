/* Copyright 2026 The Greenroom authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Made by po/catalog-strings.py from data/catalog; nothing compiles it. */

/* Translators: asset-rules, asset.alpha: title */
N_ ("Parts of the picture are see-through")
/* Translators: asset-rules, asset.alpha: place */
N_ ("Transparency")
/* Translators: asset-rules, asset.alpha: detail */
N_ ("They take the colour of whatever lies behind, which differs between light and dark screens.")
/* Translators: asset-rules, asset.alpha: fix */
N_ ("Fill the background with a colour.")
/* Translators: asset-rules, asset.alpha: seen */
N_ ("Apple’s App Store refuses such icons (error ITMS-90717).")
/* Translators: asset-rules, asset.rounded-corners: title */
N_ ("The corners are rounded off")
/* Translators: asset-rules, asset.rounded-corners: detail */
N_ ("The picture is see-through at its corners and nowhere else. Where an icon is rounded once more, a rim shows.")
/* Translators: asset-rules, asset.rounded-corners: fix */
N_ ("Fill the square up to its corners.")
/* Translators: asset-rules, asset.rounded-corners: seen */
N_ ("Google Play rounds icons itself and asks for a full square; Apple’s App Store refuses see-through corners.")
/* Translators: asset-rules, asset.animated: title */
N_ ("The picture is animated")
/* Translators: asset-rules, asset.animated: place */
N_ ("Content")
/* Translators: asset-rules, asset.animated: detail */
N_ ("Where a still picture is expected, only one frame is shown, and not always the first.")
/* Translators: asset-rules, asset.animated: fix */
N_ ("Save the frame that you want to be seen as a still picture.")
/* Translators: asset-rules, asset.animated: seen */
N_ ("Pixelfed froze an uploaded animation at one frame; ImageOptim drops all frames but the first.")
/* Translators: asset-rules, asset.pictures: title */
N_ ("There are more pictures in the file than are seen")
/* Translators: asset-rules, asset.pictures: detail */
N_ ("The file holds {value} pictures. Programs show the first; the others, such as an uncropped original, go along unseen.")
/* Translators: asset-rules, asset.pictures: fix */
N_ ("Save the picture alone, without the others.")
/* Translators: asset-rules, asset.pictures: seen */
N_ ("Wagtail and OpenOversight refused such JPEG files, which cameras and phones write, as files of another format.")
/* Translators: asset-rules, asset.orientation: title */
N_ ("The picture is turned by its metadata")
/* Translators: asset-rules, asset.orientation: place */
N_ ("EXIF")
/* Translators: asset-rules, asset.orientation: detail */
N_ ("The EXIF orientation is {value}. A program that ignores it shows the picture lying or mirrored.")
/* Translators: asset-rules, asset.orientation: fix */
N_ ("Turn the picture itself and save it without an orientation.")
/* Translators: asset-rules, asset.orientation: seen */
N_ ("Avatars of ownCloud and Element lay on their side or stood on their head after the upload.")
/* Translators: asset-rules, asset.cmyk: title */
N_ ("The colours are made for printing")
/* Translators: asset-rules, asset.cmyk: place */
N_ ("Colours")
/* Translators: asset-rules, asset.cmyk: detail */
N_ ("A CMYK picture looks different or inverted in browsers and apps, and is often refused.")
/* Translators: asset-rules, asset.cmyk: fix */
N_ ("Convert it to sRGB.")
/* Translators: asset-rules, asset.cmyk: seen */
N_ ("Small versions came out inverted (TwelveMonkeys) or failed altogether (Thumbnailator).")
/* Translators: asset-rules, asset.arithmetic: title */
N_ ("Browsers and phones do not read this kind of JPEG")
/* Translators: asset-rules, asset.arithmetic: detail */
N_ ("It uses arithmetic coding, which hardly any program opens.")
/* Translators: asset-rules, asset.arithmetic: fix */
N_ ("Save it as an ordinary JPEG.")
/* Translators: asset-rules, asset.arithmetic: seen */
N_ ("Chrome and Firefox show such a file not at all or in part.")
/* Translators: asset-rules, asset.depth: title */
N_ ("The picture has 16 bits a channel")
/* Translators: asset-rules, asset.depth: detail */
N_ ("Nobody sees the difference, and the file is twice as big.")
/* Translators: asset-rules, asset.depth: fix */
N_ ("Save it with 8 bits a channel.")
/* Translators: asset-rules, asset.depth: seen */
N_ ("Programs that make small versions lost colours (libvips) or showed stripes (SolveSpace).")
/* Translators: asset-rules, asset.interlaced: title */
N_ ("The picture is interlaced")
/* Translators: asset-rules, asset.interlaced: detail */
N_ ("It is drawn in seven passes. The file is bigger for it, and some programs do not read it.")
/* Translators: asset-rules, asset.interlaced: fix */
N_ ("Save it without interlacing.")
/* Translators: asset-rules, asset.interlaced: seen */
N_ ("ImageSharp and react-pdf did not read such a PNG.")
/* Translators: asset-rules, asset.profile: title */
N_ ("The colours are not sRGB")
/* Translators: asset-rules, asset.profile: detail */
N_ ("The colour profile is {value}. Where an upload drops the profile, the colours look dull or shifted.")
/* Translators: asset-rules, asset.profile: seen */
N_ ("Pictures looked washed out on Bluesky, and in the small versions that ProcessWire makes.")
/* Translators: asset-rules, asset.profile-broken: title */
N_ ("The colour profile is damaged")
/* Translators: asset-rules, asset.profile-broken: detail */
N_ ("Programs ignore it, complain of it or do not show the picture.")
/* Translators: asset-rules, asset.profile-broken: fix */
N_ ("Convert the picture to sRGB and save it again.")
/* Translators: asset-rules, asset.profile-broken: seen */
N_ ("Dillo did not show a PNG whose profile libpng found wrong.")
/* Translators: asset-rules, asset.grey: title */
N_ ("The picture has no colours")
/* Translators: asset-rules, asset.grey: detail */
N_ ("It is stored in shades of grey.")
/* Translators: asset-rules, asset.grey: fix */
N_ ("Save it in colour, as RGB, if it is meant to have colours.")
/* Translators: asset-rules, asset.grey: seen */
N_ ("Plum failed to make small versions of grey pictures.")
/* Translators: asset-rules, asset.location: title */
N_ ("The file says where it was taken")
/* Translators: asset-rules, asset.location: place */
N_ ("Metadata")
/* Translators: asset-rules, asset.location: detail */
N_ ("It gives away {value}, and all of it is published along with the picture.")
/* Translators: asset-rules, asset.location: fix */
N_ ("Save it without metadata.")
/* Translators: asset-rules, asset.location: seen */
N_ ("Uploaded portraits of CARTO kept their coordinates for everybody to read.")
/* Translators: asset-rules, asset.private-data: title */
N_ ("The file gives away more than the picture")
/* Translators: asset-rules, asset.private-data: seen */
N_ ("Uploaded portraits of CARTO kept their metadata for everybody to read.")
/* Translators: asset-rules, asset.extension: title */
N_ ("The name does not fit the content")
/* Translators: asset-rules, asset.extension: place */
N_ ("File name")
/* Translators: asset-rules, asset.extension: detail */
N_ ("The content is {value}. An upload form that goes by the name refuses it or takes it for something else.")
/* Translators: asset-rules, asset.extension: fix */
N_ ("Give the file the extension of its format.")
/* Translators: asset-rules, asset.extension: seen */
N_ ("Upload forms made with CodeIgniter refuse a JPEG that is called .png.")
/* Translators: check-rules, url.malformed: title */
N_ ("This is not a web address")
/* Translators: check-rules, url.malformed: detail */
N_ ("{value}")
/* Translators: check-rules, url.malformed: fix */
N_ ("Enter the whole address, beginning with https://.")
/* Translators: check-rules, url.https: title */
N_ ("The address is not https")
/* Translators: check-rules, url.https: detail */
N_ ("The portal answers: “Enter a valid URL beginning with https://”.")
/* Translators: check-rules, url.https: fix */
N_ ("Serve the page over https and enter that address.")
/* Translators: check-rules, url.local: title */
N_ ("Only this computer or its network can open the address")
/* Translators: check-rules, url.local: detail */
N_ ("{value} is no public address.")
/* Translators: check-rules, url.local: fix */
N_ ("Publish the page, and enter its public address.")
/* Translators: check-rules, url.numeric-host: title */
N_ ("The host is a number, not a name")
/* Translators: check-rules, url.numeric-host: detail */
N_ ("{value} has no domain that could be verified.")
/* Translators: check-rules, url.numeric-host: fix */
N_ ("Use a host name.")
/* Translators: check-rules, url.name-unknown: title */
N_ ("The host does not exist")
/* Translators: check-rules, url.name-unknown: detail */
N_ ("The DNS knows no {value}.")
/* Translators: check-rules, url.name-unknown: fix */
N_ ("Check the spelling of the host, and that its domain is registered and has an address.")
/* Translators: check-rules, url.unreachable: title */
N_ ("The page cannot be reached")
/* Translators: check-rules, url.unreachable: fix */
N_ ("Check that the server runs and takes connections from everywhere.")
/* Translators: check-rules, url.timeout: title */
N_ ("The server does not answer in time")
/* Translators: check-rules, url.timeout: detail */
N_ ("There was no whole answer within {value} seconds.")
/* Translators: check-rules, url.timeout: fix */
N_ ("Check the server; reviewers do not wait longer than a person does.")
/* Translators: check-rules, url.slow: title */
N_ ("The page comes slowly")
/* Translators: check-rules, url.slow: detail */
N_ ("It took {value} seconds.")
/* Translators: check-rules, url.slow: fix */
N_ ("Look at what the server does before it answers.")
/* Translators: check-rules, url.broken-off: title */
N_ ("The answer ends too early")
/* Translators: check-rules, url.broken-off: fix */
N_ ("Check the server and what stands before it: it promises more than it sends.")
/* Translators: check-rules, url.too-large: title */
N_ ("The page is very large")
/* Translators: check-rules, url.too-large: detail */
N_ ("It has more than {value} MiB, and was not read further.")
/* Translators: check-rules, url.too-large: fix */
N_ ("Make the page smaller; the text of a policy takes little.")
/* Translators: check-rules, url.status: title */
N_ ("The server does not give out the page")
/* Translators: check-rules, url.status: detail */
N_ ("The last answer was {value}.")
/* Translators: check-rules, url.status: fix */
N_ ("Enter an address that answers with 200.")
/* Translators: check-rules, url.not-found: title */
N_ ("There is no page at this address")
/* Translators: check-rules, url.not-found: fix */
N_ ("Publish the page there, or enter the address it has.")
/* Translators: check-rules, url.refused: title */
N_ ("The page is not open to everyone")
/* Translators: check-rules, url.refused: fix */
N_ ("Let everyone read the page without signing in, programs too. If it opens in a private window, the server refuses programs.")
/* Translators: check-rules, url.redirect: title */
N_ ("The address leads elsewhere")
/* Translators: check-rules, url.redirect: detail */
N_ ("It passes through {value}.")
/* Translators: check-rules, url.redirect: fix */
N_ ("Enter the address it ends at, so that no step can fail later.")
/* Translators: check-rules, url.redirect-host: title */
N_ ("The address ends at another host")
/* Translators: check-rules, url.redirect-host: detail */
N_ ("It ends at {value}.")
/* Translators: check-rules, url.redirect-host: fix */
N_ ("Enter the address it ends at: the host that you verify has to be the one of the page.")
/* Translators: check-rules, url.redirect-home: title */
N_ ("The address ends at the start page")
/* Translators: check-rules, url.redirect-home: fix */
N_ ("Enter the address of the document itself.")
/* Translators: check-rules, url.redirect-loop: title */
N_ ("The redirects go in a circle")
/* Translators: check-rules, url.redirect-loop: detail */
N_ ("It comes back to {value}.")
/* Translators: check-rules, url.redirect-loop: fix */
N_ ("Take out the redirect that leads back.")
/* Translators: check-rules, url.redirect-many: title */
N_ ("There are too many redirects")
/* Translators: check-rules, url.redirect-many: detail */
N_ ("After {value} redirects there was still no page.")
/* Translators: check-rules, url.redirect-many: fix */
N_ ("Enter the address that they end at.")
/* Translators: check-rules, url.redirect-broken: title */
N_ ("A redirect leads nowhere")
/* Translators: check-rules, url.redirect-broken: fix */
N_ ("Have the server name a whole address in the Location of the redirect.")
/* Translators: check-rules, url.redirect-insecure: title */
N_ ("A redirect leaves https")
/* Translators: check-rules, url.redirect-insecure: detail */
N_ ("It leads to {value}.")
/* Translators: check-rules, url.redirect-insecure: fix */
N_ ("Have every step stay on https.")
/* Translators: check-rules, url.redirect-local: title */
N_ ("A redirect leads into a local network")
/* Translators: check-rules, url.redirect-local: fix */
N_ ("Have it lead to a public address. It was not followed.")
/* Translators: check-rules, url.redirect-page: title */
N_ ("The page sends people on by itself")
/* Translators: check-rules, url.redirect-page: detail */
N_ ("Its refresh leads to {value}.")
/* Translators: check-rules, url.redirect-page: fix */
N_ ("Enter the address that it sends them to. It was not followed.")
/* Translators: check-rules, url.certificate-name: title */
N_ ("The certificate is for another host")
/* Translators: check-rules, url.certificate-name: detail */
N_ ("It is for {value}.")
/* Translators: check-rules, url.certificate-name: fix */
N_ ("Get a certificate that names this host.")
/* Translators: check-rules, url.certificate-expired: title */
N_ ("The certificate has expired")
/* Translators: check-rules, url.certificate-expired: detail */
N_ ("It was valid until {value}.")
/* Translators: check-rules, url.certificate-expired: fix */
N_ ("Renew it.")
/* Translators: check-rules, url.certificate-early: title */
N_ ("The certificate is not valid yet")
/* Translators: check-rules, url.certificate-early: detail */
N_ ("It is valid from {value}.")
/* Translators: check-rules, url.certificate-early: fix */
N_ ("Check the date of issue and the clock of this computer.")
/* Translators: check-rules, url.certificate-issuer: title */
N_ ("The certificate comes from nobody that browsers trust")
/* Translators: check-rules, url.certificate-issuer: detail */
N_ ("It was issued by {value}.")
/* Translators: check-rules, url.certificate-issuer: fix */
N_ ("Get one from an authority that browsers know, and have the server send the whole chain.")
/* Translators: check-rules, url.certificate-self: title */
N_ ("The certificate is signed by itself")
/* Translators: check-rules, url.certificate-self: detail */
N_ ("It was issued by {value} to itself.")
/* Translators: check-rules, url.certificate-self: fix */
N_ ("Get one from an authority that browsers know.")
/* Translators: check-rules, url.certificate-bad: title */
N_ ("Browsers refuse the certificate")
/* Translators: check-rules, url.certificate-bad: fix */
N_ ("Get a new certificate.")
/* Translators: check-rules, url.certificate-ending: title */
N_ ("The certificate ends soon")
/* Translators: check-rules, url.certificate-ending: detail */
N_ ("It is valid until {value}.")
/* Translators: check-rules, url.certificate-ending: fix */
N_ ("Renew it before the review.")
/* Translators: check-rules, url.type: title */
N_ ("This is not a page")
/* Translators: check-rules, url.type: detail */
N_ ("The server calls it {value}.")
/* Translators: check-rules, url.type: fix */
N_ ("Enter the address of a page of text.")
/* Translators: check-rules, url.type-document: title */
N_ ("This is a document, not a page")
/* Translators: check-rules, url.type-document: fix */
N_ ("Publish the text as a page.")
/* Translators: check-rules, url.type-missing: title */
N_ ("The server does not say what kind of page it is")
/* Translators: check-rules, url.type-missing: fix */
N_ ("Have the server send a Content-Type of text/html.")
/* Translators: check-rules, url.empty: title */
N_ ("The page is empty")
/* Translators: check-rules, url.empty: fix */
N_ ("Publish the text.")
/* Translators: check-rules, url.script-only: title */
N_ ("The page has no text without its scripts")
/* Translators: check-rules, url.script-only: fix */
N_ ("Have the server send the text itself.")
/* Translators: check-rules, url.short: title */
N_ ("The page is very short")
/* Translators: check-rules, url.short: detail */
N_ ("It has {value} characters of text.")
/* Translators: check-rules, url.short: fix */
N_ ("Publish the whole text.")
/* Translators: check-rules, url.login-wall: title */
N_ ("The page asks to sign in")
/* Translators: check-rules, url.login-wall: fix */
N_ ("Let everyone read it without signing in.")
/* Translators: check-rules, url.placeholder: title */
N_ ("The page is a placeholder")
/* Translators: check-rules, url.placeholder: detail */
N_ ("It says “{value}”.")
/* Translators: check-rules, url.placeholder: fix */
N_ ("Publish the text that is meant to stand there.")
/* Translators: check-rules, url.error-page: title */
N_ ("The page says that there is none")
/* Translators: check-rules, url.error-page: fix */
N_ ("Publish the page. The server should answer with 404, not with 200, where there is none.")
/* Translators: check-rules, url.test-word: title */
N_ ("The page calls itself unfinished")
/* Translators: check-rules, url.test-word: detail */
N_ ("Its title has the word “{value}”.")
/* Translators: check-rules, url.test-word: fix */
N_ ("Take the word out before the review: apps in development or testing are refused.")
/* Translators: check-rules, url.other-document: title */
N_ ("The page seems to be another document")
/* Translators: check-rules, url.other-document: detail */
N_ ("Its title is “{value}”.")
/* Translators: check-rules, url.other-document: fix */
N_ ("Check that the two addresses were not swapped.")
/* Translators: check-rules, url.document-unnamed: title */
N_ ("Nothing on the page says which document it is")
/* Translators: check-rules, url.document-unnamed: fix */
N_ ("Give it a title that says what it is.")
/* Translators: check-rules, url.language: title */
N_ ("The page is in another language")
/* Translators: check-rules, url.language: detail */
N_ ("The page says that it is in {value}.")
/* Translators: check-rules, url.language: fix */
N_ ("Enter the address of the text in the language that it is for.")
/* Translators: check-rules, url.terms-link: title */
N_ ("The website does not link to its terms")
/* Translators: check-rules, url.terms-link: fix */
N_ ("Put a link to the terms of service on the page, to be seen without opening a menu.")
/* Translators: check-rules, url.privacy-link: title */
N_ ("The website does not link to its privacy policy")
/* Translators: check-rules, url.privacy-link: fix */
N_ ("Put a link to the privacy policy on the page, to be seen without opening a menu.")
/* Translators: check-rules, url.terms-link-other: title */
N_ ("The website links to other terms than the app names")
/* Translators: check-rules, url.terms-link-other: detail */
N_ ("It links to {value}.")
/* Translators: check-rules, url.terms-link-other: fix */
N_ ("Have both lead to the same page.")
/* Translators: check-rules, url.privacy-link-other: title */
N_ ("The website links to another privacy policy than the app names")
/* Translators: check-rules, domain.malformed: title */
N_ ("This is not a domain")
/* Translators: check-rules, domain.malformed: fix */
N_ ("Enter a domain such as example.com, without https:// and without a path.")
/* Translators: check-rules, domain.value: title */
N_ ("The text does not look like what the portal gives")
/* Translators: check-rules, domain.value: detail */
N_ ("The portal was seen to give tiktok-developers-site-verification= and 32 letters and digits.")
/* Translators: check-rules, domain.value: fix */
N_ ("Copy it from the portal once more.")
/* Translators: check-rules, domain.shared: title */
N_ ("The DNS of this domain is not yours")
/* Translators: check-rules, domain.shared: detail */
N_ ("Nobody but its owner can add a record to {value}.")
/* Translators: check-rules, domain.shared: fix */
N_ ("Verify a URL prefix by file instead.")
/* Translators: check-rules, domain.shared: seen */
N_ ("Sites under shared domains were verified by file.")
/* Translators: check-rules, domain.unknown: title */
N_ ("The domain does not exist")
/* Translators: check-rules, domain.unknown: fix */
N_ ("Check the spelling, and that the domain is registered.")
/* Translators: check-rules, domain.dns-failed: title */
N_ ("The DNS could not be asked")
/* Translators: check-rules, domain.dns-failed: fix */
N_ ("Try again; if it keeps happening, check the name servers of the domain.")
/* Translators: check-rules, domain.txt-missing: title */
N_ ("The DNS record is not there")
/* Translators: check-rules, domain.txt-missing: detail */
N_ ("It has {value}.")
/* Translators: check-rules, domain.txt-missing: fix */
N_ ("Add a TXT record with the text that the portal gives, to the domain itself. It can take hours until it is seen.")
/* Translators: check-rules, domain.txt-other: title */
N_ ("The DNS has the text of another property")
/* Translators: check-rules, domain.txt-other: fix */
N_ ("Add the one that the portal shows for this property beside it: each property has its own, and so has each sandbox.")
/* Translators: check-rules, domain.txt-other: seen */
N_ ("A sandbox was seen to get another text than production, and to need a second record.")
/* Translators: check-rules, domain.txt-written: title */
N_ ("The DNS record is written in another way")
/* Translators: check-rules, domain.txt-written: fix */
N_ ("Enter the text as the portal gives it, without quotation marks, spaces or line breaks.")
/* Translators: check-rules, domain.txt-misplaced: title */
N_ ("The DNS record stands at another name")
/* Translators: check-rules, domain.txt-misplaced: detail */
N_ ("It stands at {value}.")
/* Translators: check-rules, domain.txt-misplaced: fix */
N_ ("Move it: many name servers add the domain to the name by themselves. Use @, or leave the name empty.")
/* Translators: check-rules, domain.txt-parent: title */
N_ ("The domain above has the record")
/* Translators: check-rules, domain.txt-parent: fix */
N_ ("Verify that domain in the portal: it covers this one too.")
/* Translators: check-rules, prefix.malformed: title */
N_ ("This is not a URL prefix")
/* Translators: check-rules, prefix.malformed: fix */
N_ ("Enter an address such as https://example.com/games/, with https:// and a slash at its end.")
/* Translators: check-rules, prefix.file-missing: title */
N_ ("The file is not there")
/* Translators: check-rules, prefix.file-missing: fix */
N_ ("Put the file that the portal gives below the prefix.")
/* Translators: check-rules, prefix.file-redirect: title */
N_ ("The address of the file leads elsewhere")
/* Translators: check-rules, prefix.file-redirect: fix */
N_ ("Have the server give the file itself, without a redirect.")
/* Translators: check-rules, prefix.file-type: title */
N_ ("The file does not come as text")
/* Translators: check-rules, prefix.file-type: fix */
N_ ("Have the server send it as text/plain.")
/* Translators: check-rules, prefix.file-content: title */
N_ ("The file has another content")
/* Translators: check-rules, prefix.file-content: fix */
N_ ("Upload it again as the portal gives it, without changing it.")
/* Translators: check-rules, prefix.file-name: title */
N_ ("The file has a name that only old guides give")
/* Translators: check-rules, prefix.file-name: detail */
N_ ("It was found as {value}.")
/* Translators: check-rules, prefix.file-name: fix */
N_ ("Upload it with the name that it has when the portal gives it to you.")
/* Translators: check-rules, setup.name-email: title */
N_ ("this is an e-mail address, not a name")
/* Translators: check-rules, setup.name-email: fix */
N_ ("Give the name itself.")
/* Translators: check-rules, setup.name-address: title */
N_ ("this is a web address, not a name")
/* Translators: check-rules, setup.name-space: title */
N_ ("there is space before, after or doubled within the name")
/* Translators: check-rules, setup.name-space: fix */
N_ ("Take the extra space out.")
/* Translators: check-rules, setup.name-test-word: title */
N_ ("“{value}” looks like a name for trying things out")
/* Translators: check-rules, setup.name-test-word: fix */
N_ ("TikTok users will read this name. Give the real one.")
/* Translators: check-rules, setup.name-short: title */
N_ ("this is short for the full name of a company")
/* Translators: check-rules, setup.name-short: fix */
N_ ("Give the full legal name, as your register has it. It can’t be changed later.")
/* Translators: check-rules, setup.name-length: title */
N_ ("the name is too long")
/* Translators: check-rules, setup.name-length: fix */
N_ ("Shorten it.")
/* Translators: check-rules, setup.name-social: title */
N_ ("“{value}” is the name of a social network")
/* Translators: check-rules, setup.name-social: fix */
N_ ("Leave the names of social networks out of the name of the app.")
/* Translators: check-rules, setup.name-description: title */
N_ ("this describes the app and does not name it")
/* Translators: check-rules, setup.name-description: fix */
N_ ("Give the name that people know the product and its website by.")
/* Translators: check-rules, setup.name-hidden: title */
N_ ("there is a character that cannot be seen")
/* Translators: check-rules, setup.name-hidden: detail */
N_ ("It is {value}.")
/* Translators: check-rules, setup.name-hidden: fix */
N_ ("Type the text again.")
/* Translators: check-rules, setup.placeholder: title */
N_ ("“{value}” is a placeholder")
/* Translators: check-rules, setup.placeholder: fix */
N_ ("Replace it with the real text.")
/* Translators: check-rules, setup.description-length: title */
N_ ("the description is too long")
/* Translators: check-rules, setup.description-units: title */
N_ ("the description may be too long for the form")
/* Translators: check-rules, setup.description-units: fix */
N_ ("Shorten it, or leave out emoji: forms count each as two or more.")
/* Translators: check-rules, setup.description-name: title */
N_ ("the description only repeats the name")
/* Translators: check-rules, setup.description-name: fix */
N_ ("Say what the app does and how it works.")
/* Translators: check-rules, setup.description-short: title */
N_ ("the description says little")
/* Translators: check-rules, setup.description-short: detail */
N_ ("It has {value} characters.")
/* Translators: check-rules, setup.description-test-word: title */
N_ ("“{value}” tells reviewers that the app is not finished")
/* Translators: check-rules, setup.description-test-word: fix */
N_ ("Take the word out: apps in development or testing are refused.")
/* Translators: check-rules, setup.email: title */
N_ ("this is not an e-mail address")
/* Translators: check-rules, setup.email: fix */
N_ ("Enter one address, such as support@example.com.")
/* Translators: check-rules, setup.email-unread: title */
N_ ("nobody can be reached at this address")
/* Translators: check-rules, setup.email-unread: detail */
N_ ("It is at {value}.")
/* Translators: check-rules, setup.email-unread: fix */
N_ ("Enter an address that somebody reads: people appeal to it.")
/* Translators: check-rules, setup.apple-team-id: title */
N_ ("this is not an Apple Team ID")
/* Translators: check-rules, setup.apple-team-id: fix */
N_ ("Copy it from Membership details of your Apple developer account: ten capital letters and digits.")
/* Translators: check-rules, setup.address: title */
N_ ("this is not a web address that TikTok takes")
/* Translators: check-rules, setup.address-https: title */
N_ ("the address does not begin with https://")
/* Translators: check-rules, setup.address-same: title */
N_ ("Terms and privacy policy have the same address")
/* Translators: check-rules, setup.address-same: fix */
N_ ("Enter the address of each document.")
/* Translators: check-rules, setup.address-placeholder: title */
N_ ("this address is a placeholder")
/* Translators: check-rules, setup.address-placeholder: detail */
N_ ("{value} belongs to nobody’s product.")
/* Translators: check-rules, setup.address-placeholder: fix */
N_ ("Enter the address of your own page.")
/* Translators: check-rules, setup.text-length: title */
N_ ("the text is too long")
/* Translators: check-rules, setup.app-id: title */
N_ ("this does not look like an App ID")
/* Translators: check-rules, setup.app-id: detail */
N_ ("An App ID has digits only.")
/* Translators: check-rules, setup.app-id: fix */
N_ ("Copy the number behind the info icon beside the app’s name. The client key is another value.")
/* Translators: check-rules, setup.category: title */
N_ ("“{value}” is none of the categories that the guides name")
/* Translators: check-rules, setup.category: fix */
N_ ("Choose one from the list; “Other” is there as well.")
/* Translators: check-rules, setup.choice: title */
N_ ("“{value}” can’t be chosen here")
/* Translators: check-rules, setup.choice: fix */
N_ ("Choose one of the values that are offered.")
/* Translators: check-rules, setup.runtime-html: title */
N_ ("HTML games are not accepted anymore")
/* Translators: check-rules, setup.runtime-html: fix */
N_ ("Move the game to the native runtime: HTML games were retired on 4 September 2026.")
/* Translators: check-rules, setup.library-version: title */
N_ ("this is not a version number")
/* Translators: check-rules, setup.library-version: fix */
N_ ("Enter it as numbers with dots, such as 0.35.0.")
/* Translators: check-rules, setup.android-package: title */
N_ ("this is not an Android package name")
/* Translators: check-rules, setup.android-package: fix */
N_ ("Enter the application ID, such as com.acme.planes.")
/* Translators: check-rules, setup.bundle-id: title */
N_ ("this is not a bundle ID")
/* Translators: check-rules, setup.bundle-id: fix */
N_ ("Enter the bundle ID, such as com.acme.planes.")
/* Translators: check-rules, setup.id-placeholder: title */
N_ ("“{value}” is the name of a template")
/* Translators: check-rules, setup.id-placeholder: fix */
N_ ("Enter the ID that the app is published with.")
/* Translators: check-rules, setup.android-md5: title */
N_ ("this is not the MD5 of a certificate")
/* Translators: check-rules, setup.android-md5: fix */
N_ ("Enter 32 hexadecimal digits without colons.")
/* Translators: check-rules, setup.android-sha256: title */
N_ ("this is not a SHA-256 fingerprint")
/* Translators: check-rules, setup.android-sha256: fix */
N_ ("Enter 64 hexadecimal digits, with or without colons between each two.")
/* Translators: check-rules, setup.play-uri: title */
N_ ("this is not a page of Google Play")
/* Translators: check-rules, setup.play-uri: fix */
N_ ("Enter the address of the app’s own page, such as https://play.google.com/store/apps/details?id=com.acme.planes.")
/* Translators: check-rules, setup.play-package: title */
N_ ("the page of Google Play is that of another app")
/* Translators: check-rules, setup.play-package: detail */
N_ ("It has the package {value}.")
/* Translators: check-rules, setup.play-package: fix */
N_ ("Enter the page of the app with this package name, or mend the package name.")
/* Translators: check-rules, setup.app-store-uri: title */
N_ ("this is not a page of the App Store")
/* Translators: check-rules, setup.app-store-uri: fix */
N_ ("Enter the address of the app’s own page, which has id and a number at its end.")
/* Translators: check-rules, setup.demo-video-link: title */
N_ ("the portal takes files, not an address")
/* Translators: check-rules, setup.demo-video-link: fix */
N_ ("Upload one to five files of at most 50 MB. A link to YouTube or Drive is what older guides ask for.")
/* Translators: check-rules, setup.domain: title */
N_ ("this is not a domain")
/* Translators: check-rules, setup.domain: fix */
N_ ("Enter the name alone, such as acme.example: without https://, path and port.")
/* Translators: check-rules, setup.domain-shared: title */
N_ ("the DNS of this domain is not yours")
/* Translators: check-rules, setup.domain-shared: detail */
N_ ("The names below {value} belong to many.")
/* Translators: check-rules, setup.domain-shared: fix */
N_ ("Prove a URL prefix with a signature file, or use a domain of your own.")
/* Translators: check-rules, setup.domain-record: title */
N_ ("this is not what the portal gives for a DNS record")
/* Translators: check-rules, setup.domain-record: fix */
N_ ("Copy the whole text: tiktok-developers-site-verification= and what follows it.")
/* Translators: check-rules, setup.url-prefix: title */
N_ ("this is not a URL prefix")
/* Translators: check-rules, setup.url-prefix: fix */
N_ ("Enter an address such as https://acme.example/games/, with https:// and a slash at its end.")
/* Translators: check-rules, setup.signature-file: title */
N_ ("this is not the name of a signature file")
/* Translators: check-rules, setup.signature-file: fix */
N_ ("Keep the name that the file has when the portal gives it: tiktok, letters and digits, and .txt.")
/* Translators: check-rules, setup.signature-file-old: title */
N_ ("only older guides call the file so")
/* Translators: check-rules, setup.signature-file-old: detail */
N_ ("The guide of Stackposts names it {value} (2026-11-22); newer reports say otherwise.")
/* Translators: check-rules, setup.signature-file-old: fix */
N_ ("Use the name that the file has when the portal gives it to you: tiktok, a token and .txt.")
/* Translators: check-rules, setup.signature: title */
N_ ("this is not what a signature file holds")
/* Translators: check-rules, setup.signature: fix */
N_ ("Copy its one line: tiktok-developers-site-verification= and what follows it.")
/* Translators: check-rules, setup.signature-other: title */
N_ ("name and content of the signature file do not belong together")
/* Translators: check-rules, setup.signature-other: detail */
N_ ("The file is called {value}.")
/* Translators: check-rules, setup.signature-other: fix */
N_ ("Take both from the same download: the token of the name stands in the content as well.")
/* Translators: check-rules, setup.list-count: title */
N_ ("there are more than the portal takes")
/* Translators: check-rules, setup.list-count: fix */
N_ ("Take some out.")
/* Translators: check-rules, setup.list-twice: title */
N_ ("“{value}” stands here twice")
/* Translators: check-rules, setup.list-twice: fix */
N_ ("Take one out.")
/* Translators: check-rules, setup.trusted-domain: title */
N_ ("“{value}” is not a trusted domain")
/* Translators: check-rules, setup.trusted-domain: fix */
N_ ("Enter https:// and the host, without a path and without a slash at the end, such as https://api.acme.example.")
/* Translators: check-rules, setup.trusted-domain-wildcard: title */
N_ ("“{value}” has a *, which the portal does not take")
/* Translators: check-rules, setup.trusted-domain-wildcard: fix */
N_ ("List each host by itself.")
/* Translators: check-rules, setup.trusted-domain-path: title */
N_ ("“{value}” has a path, which the portal does not take")
/* Translators: check-rules, setup.trusted-domain-path: fix */
N_ ("Leave out everything behind the host, also a slash.")
/* Translators: check-rules, setup.trusted-domain-socket: title */
N_ ("TikTok’s page names https:// alone")
/* Translators: check-rules, setup.trusted-domain-socket: detail */
N_ ("“{value}” is for a socket.")
/* Translators: check-rules, setup.trusted-domain-socket: fix */
N_ ("Try the entry in the portal. If it is refused, list the host with https://.")
/* Translators: check-rules, setup.secret: title */
N_ ("this looks like {value}, and the file is meant to be shared")
/* Translators: check-rules, setup.secret: fix */
N_ ("Take it out. If the file was shared already, make a new one on the portal.")
/* Translators: check-rules, setup.client-key: title */
N_ ("this looks like {value}, not like a client key")
/* Translators: check-rules, setup.client-key: fix */
N_ ("Copy the client key under Credentials on the app’s page.")
/* Translators: check-rules, setup.client-key-environment: title */
N_ ("this looks like {value}")
/* Translators: check-rules, setup.client-key-environment: fix */
N_ ("Copy the client key of this environment: each sandbox has its own.")
/* Translators: endpoints, oauth.authorize: title */
N_ ("Authorization page")
/* Translators: endpoints, oauth.authorize: note */
N_ ("Opened in a browser. The slash at the end belongs to the address.")
/* Translators: endpoints, oauth.token: title */
N_ ("Token")
/* Translators: endpoints, oauth.token: note */
N_ ("Takes a code, a refresh token or the client credentials, as a form. The slash at the end belongs to the address.")
/* Translators: endpoints, oauth.revoke: title */
N_ ("Revoke a token")
/* Translators: endpoints, oauth.revoke: note */
N_ ("Takes the access token in the form and answers with an empty body.")
/* Translators: endpoints, oauth.qrcode.create: title */
N_ ("Make a QR code")
/* Translators: endpoints, oauth.qrcode.check: title */
N_ ("Check a QR code")
/* Translators: endpoints, user.info: title */
N_ ("User info")
/* Translators: endpoints, user.info: note */
N_ ("Lists the wanted fields in the query. One field beyond the granted scopes fails the whole call.")
/* Translators: endpoints, video.list: title */
N_ ("List videos")
/* Translators: endpoints, video.query: title */
N_ ("Look up videos")
/* Translators: endpoints, post.creator-info: title */
N_ ("Query creator info")
/* Translators: endpoints, post.video.init: title */
N_ ("Post a video")
/* Translators: endpoints, post.inbox.init: title */
N_ ("Send a draft video")
/* Translators: endpoints, post.photo.init: title */
N_ ("Post photos")
/* Translators: endpoints, post.photo.init: note */
N_ ("Direct posts need video.publish, drafts video.upload.")
/* Translators: endpoints, post.status: title */
N_ ("Status of a post")
/* Translators: endpoints, post.cancel: title */
N_ ("Cancel a post")
/* Translators: endpoints, post.cancel: note */
N_ ("Stops TikTok from fetching a file, if it is not too late.")
/* Translators: endpoints, data.add: title */
N_ ("Ask for an export")
/* Translators: endpoints, data.check: title */
N_ ("Status of an export")
/* Translators: endpoints, data.cancel: title */
N_ ("Cancel an export")
/* Translators: endpoints, data.download: title */
N_ ("Download an export")
/* Translators: endpoints, legacy.oauth.authorize: title */
N_ ("Authorization page, old")
/* Translators: endpoints, legacy.oauth.token: title */
N_ ("Token, version 1")
/* Translators: endpoints, legacy.oauth.refresh: title */
N_ ("Refresh a token, version 1")
/* Translators: endpoints, legacy.oauth.revoke: title */
N_ ("Revoke a token, version 1")
/* Translators: endpoints, legacy.user.info: title */
N_ ("User info, version 1")
/* Translators: endpoints, legacy.business.user.info: title */
N_ ("User info on the wrong host")
/* Translators: endpoints, legacy.business.user.info: note */
N_ ("Some guides quote this address. No page of TikTok’s has it.")
/* Translators: fields, organisation.name: title */
N_ ("Organization name")
/* Translators: fields, organisation.name: hint */
N_ ("The full legal name of your company, letter for letter as in its register. TikTok users read it, and it can’t be changed later.")
/* Translators: fields, organisation.id: title */
N_ ("Organization ID")
/* Translators: fields, organisation.id: hint */
N_ ("The number under the organization’s name on its page in the portal.")
/* Translators: fields, app.name: title */
N_ ("App name")
/* Translators: fields, app.name: hint */
N_ ("The name people know the app and its website by. No name of a social network, no description. A mini game has at most 50 characters.")
/* Translators: fields, app.id: title */
N_ ("App ID")
/* Translators: fields, app.id: hint */
N_ ("The number behind the info icon beside the app’s name on its page. It is not the client key.")
/* Translators: fields, app.type: title */
N_ ("App type")
/* Translators: fields, app.type: hint */
N_ ("What the portal asks for when an app is connected. It decides which guides and limits apply, and can’t be changed for an app.")
/* Translators: fields, app.type: title */
N_ ("Mini game")
/* Translators: fields, app.type: title */
N_ ("Mini drama")
/* Translators: fields, app.type: title */
N_ ("Standard app")
/* Translators: fields, app.category: title */
N_ ("Category")
/* Translators: fields, app.category: hint */
N_ ("What kind of app it is, as the portal lists it. For a mini game the guides name eleven; TikTok publishes no list for other apps.")
/* Translators: fields, app.category: title */
N_ ("Action")
/* Translators: fields, app.category: title */
N_ ("Hypercasual")
/* Translators: fields, app.category: title */
N_ ("Match")
/* Translators: fields, app.category: title */
N_ ("Puzzle")
/* Translators: fields, app.category: title */
N_ ("Racing")
/* Translators: fields, app.category: title */
N_ ("RPG")
/* Translators: fields, app.category: title */
N_ ("Simulation")
/* Translators: fields, app.category: title */
N_ ("Sports")
/* Translators: fields, app.category: title */
N_ ("Strategy")
/* Translators: fields, app.category: title */
N_ ("Tabletop")
/* Translators: fields, app.category: title */
N_ ("Business")
/* Translators: fields, app.category: title */
N_ ("Utilities")
/* Translators: fields, app.category: title */
N_ ("Other")
/* Translators: fields, app.subcategory: title */
N_ ("Subcategory")
/* Translators: fields, app.subcategory: hint */
N_ ("Optional: more words that help people find a mini game, from the portal’s list.")
/* Translators: fields, app.description: title */
N_ ("Description")
/* Translators: fields, app.description: hint */
N_ ("What the app does and how it works, for its users. A standard app has at most 120 characters, a mini game at most 500.")
/* Translators: fields, app.terms-uri: title */
N_ ("Terms of Service URL")
/* Translators: fields, app.terms-uri: hint */
N_ ("The public https address of the page itself, without a sign-in before it.")
/* Translators: fields, app.privacy-uri: title */
N_ ("Privacy Policy URL")
/* Translators: fields, app.privacy-uri: hint */
N_ ("The public https address of the page itself, and not that of the terms.")
/* Translators: fields, app.website-uri: title */
N_ ("Website URL")
/* Translators: fields, app.website-uri: hint */
N_ ("The official site of the app, finished and public: no landing page and no login page. The portal asks for it once Web or Desktop is ticked.")
/* Translators: fields, app.support-uri: title */
N_ ("Support URL")
/* Translators: fields, app.support-uri: hint */
N_ ("A page where people find help with the app.")
/* Translators: fields, app.apple-team-id: title */
N_ ("Apple Team ID")
/* Translators: fields, app.apple-team-id: hint */
N_ ("Ten capital letters and digits, under Membership details of your Apple developer account. iPhone users need it to open a mini game.")
/* Translators: fields, app.email: title */
N_ ("E-mail")
/* Translators: fields, app.email: hint */
N_ ("Where people write when they appeal against the result of a report. Somebody has to read it.")
/* Translators: fields, app.contact: title */
N_ ("Contact at TikTok")
/* Translators: fields, app.contact: hint */
N_ ("The person at TikTok who opens mini games for your app, as far as you have one.")
/* Translators: fields, app.review-text: title */
N_ ("Explanation for the review")
/* Translators: fields, app.review-text: hint */
N_ ("How the app uses each product and scope. TikTok gives 1,000 characters for the whole app.")
/* Translators: fields, app.demo-video: title */
N_ ("Demo video")
/* Translators: fields, app.demo-video: hint */
N_ ("The file or the address of the recording that shows every product and scope from beginning to end, in a sandbox the first time.")
/* Translators: fields, app.library-version: title */
N_ ("Minimum library version")
/* Translators: fields, app.library-version: hint */
N_ ("The oldest version of the mini-game library that the game runs with.")
/* Translators: fields, app.android-package: title */
N_ ("Android package name")
/* Translators: fields, app.android-package: hint */
N_ ("The application ID of the app, such as com.acme.planes.")
/* Translators: fields, app.android-md5: title */
N_ ("Android signature (MD5)")
/* Translators: fields, app.android-md5: hint */
N_ ("The MD5 of the certificate that signs the app: 32 hexadecimal digits without colons.")
/* Translators: fields, app.android-sha256: title */
N_ ("Android signature (SHA-256)")
/* Translators: fields, app.android-sha256: hint */
N_ ("The SHA-256 fingerprint of the certificate that signs the app.")
/* Translators: fields, app.play-uri: title */
N_ ("Google Play URL")
/* Translators: fields, app.play-uri: hint */
N_ ("The address of the app in Google Play.")
/* Translators: fields, app.ios-bundle-id: title */
N_ ("iOS bundle ID")
/* Translators: fields, app.ios-bundle-id: hint */
N_ ("The bundle ID of the app, such as com.acme.planes. Upper and lower case count.")
/* Translators: fields, app.app-store-uri: title */
N_ ("App Store URL")
/* Translators: fields, app.app-store-uri: hint */
N_ ("The address of the app in the App Store.")
/* Translators: fields, app.runtime: title */
N_ ("Runtime")
/* Translators: fields, app.runtime: hint */
N_ ("What the game runs in. HTML games are not accepted since 28 August 2026.")
/* Translators: fields, app.runtime: title */
N_ ("Native runtime")
/* Translators: fields, app.runtime: title */
N_ ("HTML (mini dramas only)")
/* Translators: fields, app.engine: title */
N_ ("Engine")
/* Translators: fields, app.engine: hint */
N_ ("What the game is built with. TikTok names Cocos Creator, LayaAir and Unity.")
/* Translators: fields, app.engine: title */
N_ ("Cocos Creator")
/* Translators: fields, app.engine: title */
N_ ("LayaAir")
/* Translators: fields, app.engine: title */
N_ ("Unity")
/* Translators: fields, app.login-method: title */
N_ ("Login method")
/* Translators: fields, app.login-method: hint */
N_ ("Silent login shows nothing and gives an ID; explicit authorization asks the person, and needs silent login for those who refuse.")
/* Translators: fields, app.login-method: title */
N_ ("None")
/* Translators: fields, app.login-method: title */
N_ ("Silent login")
/* Translators: fields, app.login-method: title */
N_ ("Explicit authorization")
/* Translators: fields, app.monetisation: title */
N_ ("Monetization")
/* Translators: fields, app.monetisation: hint */
N_ ("How the app earns. An admin enables each feature for the whole organization.")
/* Translators: fields, app.monetisation: title */
N_ ("In-app ads")
/* Translators: fields, app.monetisation: title */
N_ ("In-app purchases")
/* Translators: fields, app.monetisation: title */
N_ ("Ads and purchases")
/* Translators: fields, environment.name: title */
N_ ("Name")
/* Translators: fields, environment.name: hint */
N_ ("What you call this environment. A sandbox has this name in the portal too.")
/* Translators: fields, environment.client-key: title */
N_ ("Client key")
/* Translators: fields, environment.client-key: hint */
N_ ("Under Credentials, behind the eye icon. Each sandbox has its own.")
/* Translators: fields, environment.platform: title */
N_ ("Platform")
/* Translators: fields, environment.platform: hint */
N_ ("Where people sign in. It decides which redirect URIs the portal takes.")
/* Translators: fields, environment.platform: title */
N_ ("Web")
/* Translators: fields, environment.platform: title */
N_ ("Desktop")
/* Translators: fields, environment.platform: title */
N_ ("iOS")
/* Translators: fields, environment.platform: title */
N_ ("Android")
/* Translators: fields, environment.website-uri: hint */
N_ ("Only where this environment has a site of its own.")
/* Translators: fields, environment.domain: title */
N_ ("Domain")
/* Translators: fields, environment.domain: hint */
N_ ("The domain whose ownership is proved by a DNS record, such as acme.example. It covers the names below it.")
/* Translators: fields, environment.domain-record: title */
N_ ("Text of the DNS record")
/* Translators: fields, environment.domain-record: hint */
N_ ("What the portal gives for a TXT record: tiktok-developers-site-verification= and a token.")
/* Translators: fields, environment.url-prefix: title */
N_ ("URL prefix")
/* Translators: fields, environment.url-prefix: hint */
N_ ("The address below which the signature file lies, with https:// and a slash at its end.")
/* Translators: fields, environment.signature-file: title */
N_ ("Signature file")
/* Translators: fields, environment.signature-file: hint */
N_ ("The name of the file that the portal gives: tiktok, a token and .txt. Older guides call it tiktok-verification.txt.")
/* Translators: fields, environment.signature: title */
N_ ("Content of the signature file")
/* Translators: fields, environment.signature: hint */
N_ ("The one line of that file: tiktok-developers-site-verification= and a token.")
/* Translators: fields, environment.webhook-uri: title */
N_ ("Webhook callback URL")
/* Translators: fields, environment.webhook-uri: hint */
N_ ("An https address that answers at once with 200. Setting it subscribes the app to all events.")
/* Translators: fields, environment.direct-post: title */
N_ ("Direct Post")
/* Translators: fields, environment.direct-post: hint */
N_ ("The switch within Content Posting API that brings the scope video.publish.")
/* Translators: fields, environment.direct-post: title */
N_ ("On")
/* Translators: fields, environment.direct-post: title */
N_ ("Off")
/* Translators: fields, environment.redirect-uris: title */
N_ ("Redirect URIs")
/* Translators: fields, environment.redirect-uris: hint */
N_ ("Byte for byte as registered, up to 10, each shorter than 512 characters. Each environment has a list of its own.")
/* Translators: fields, environment.scopes: title */
N_ ("Scopes")
/* Translators: fields, environment.scopes: hint */
N_ ("What the app asks for. Scopes that are not used have to go before the review.")
/* Translators: fields, environment.target-users: title */
N_ ("Target users")
/* Translators: fields, environment.target-users: hint */
N_ ("The TikTok accounts that may use a sandbox, up to 10. Each one has to log in once while it is added. In production, the test users of a mini game, up to 30.")
/* Translators: fields, environment.products: title */
N_ ("Products")
/* Translators: fields, environment.products: hint */
N_ ("What is added under Products in the portal.")
/* Translators: fields, environment.products: title */
N_ ("Login Kit")
/* Translators: fields, environment.products: title */
N_ ("Content Posting API")
/* Translators: fields, environment.products: title */
N_ ("Share Kit")
/* Translators: fields, environment.products: title */
N_ ("Webhooks")
/* Translators: fields, environment.products: title */
N_ ("Display API")
/* Translators: fields, environment.products: title */
N_ ("Data Portability API")
/* Translators: fields, environment.products: title */
N_ ("Research API")
/* Translators: fields, environment.products: title */
N_ ("Commercial Content API")
/* Translators: fields, environment.trusted-domains: title */
N_ ("Trusted domains")
/* Translators: fields, environment.trusted-domains: hint */
N_ ("Every host the game sends requests to, up to 20: https:// and the host, without a path and without *.")
/* Translators: fields, workspace.regions: title */
N_ ("Launch regions")
/* Translators: fields, workspace.regions: hint */
N_ ("Where the app will be launched.")
/* Translators: fields, workspace.languages: title */
N_ ("Languages")
/* Translators: fields, workspace.languages: hint */
N_ ("The languages the app is listed in. English is the default and always there.")
/* Translators: fields, region.terms-uri: hint */
N_ ("Only where this region has terms of its own.")
/* Translators: fields, region.privacy-uri: hint */
N_ ("Only where this region has a policy of its own.")
/* Translators: fields, language.name: hint */
N_ ("The name as speakers of this language read it.")
/* Translators: fields, language.description: hint */
N_ ("The description in this language.")
/* Translators: fields, language.terms-uri: hint */
N_ ("The terms in this language.")
/* Translators: fields, language.privacy-uri: hint */
N_ ("The policy in this language.")
/* Translators: access-configurations, access-configurations: title */
N_ ("Open the mini game configurations")
/* Translators: access-configurations, access-configurations: summary */
N_ ("The pages for mini games and their monetization open once TikTok has let your app in. In 2026 a verified business usually sees them without asking; on the older track your contact person at TikTok opens them.")
/* Translators: access-configurations, access-configurations, track: title */
N_ ("Find out which track you are on")
/* Translators: access-configurations, access-configurations, track: instructions */
N_ ("Open your app under Manage apps.")
/* Translators: access-configurations, access-configurations, track: instructions */
N_ ("Look for Localization, Development configuration, Code version and Launch regions. If they are there, your app is on the self-service track.")
/* Translators: access-configurations, access-configurations, track: instructions */
N_ ("If they are missing, ask whoever closed the deal with TikTok for the name of your contact person there.")
/* Translators: access-configurations, access-configurations, track, partners: title */
N_ ("Mini games are for approved partners only. TikTok names a contact person to each.")
/* Translators: access-configurations, access-configurations, track, self-service: title */
N_ ("A verified business with an industry qualification sets up a mini game by itself.")
/* Translators: access-configurations, access-configurations, track, html-over: title */
N_ ("HTML mini games, for which the partner guide was written, are no longer accepted.")
/* Translators: access-configurations, access-configurations, track: reading */
N_ ("Go by what the app’s page shows. Where the pages are there, nobody has to be asked and nothing has to be sent.")
/* Translators: access-configurations, access-configurations, track, track.known: title */
N_ ("How your app gets in")
/* Translators: access-configurations, access-configurations, track, track.known: question */
N_ ("Which track is your app on?")
/* Translators: access-configurations, access-configurations, track, track.known: title */
N_ ("Approved partner, with a contact person at TikTok")
/* Translators: access-configurations, access-configurations, track, track.known: title */
N_ ("Self-service: the pages are there")
/* Translators: access-configurations, access-configurations, track, track.known: title */
N_ ("Applied, no answer yet")
/* Translators: access-configurations, access-configurations, track, track.known: title */
N_ ("Refused")
/* Translators: access-configurations, access-configurations, track, track.known: title */
N_ ("I don’t know yet")
/* Translators: access-configurations, access-configurations, track, track.contact: title */
N_ ("Contact person at TikTok")
/* Translators: access-configurations, access-configurations, details: title */
N_ ("Gather what the contact person needs")
/* Translators: access-configurations, access-configurations, details: usual_duration */
N_ ("a few minutes")
/* Translators: access-configurations, access-configurations, details: instructions */
N_ ("Copy the App ID, from behind the info icon beside the app’s name.")
/* Translators: access-configurations, access-configurations, details: instructions */
N_ ("Copy the client key, from Credentials under Basic information.")
/* Translators: access-configurations, access-configurations, details: instructions */
N_ ("Copy the organization name and the organization ID, from the organization’s page.")
/* Translators: access-configurations, access-configurations, details: instructions */
N_ ("Store the client secret of production, and leave it where it is.")
/* Translators: access-configurations, access-configurations, details: note */
N_ ("Only the older track asks for these five. On the self-service track this step can be skipped.")
/* Translators: access-configurations, access-configurations, details, details.app-id: shape */
N_ ("a number of about 19 digits")
/* Translators: access-configurations, access-configurations, details, details.client-key: shape */
N_ ("letters and digits, without spaces")
/* Translators: access-configurations, access-configurations, details, details.organisation-name: shape */
N_ ("a name without space around it")
/* Translators: access-configurations, access-configurations, details, details.organisation-id: shape */
N_ ("the ID from the organization’s page, without spaces")
/* Translators: access-configurations, access-configurations, details, details.secret: title */
N_ ("Client secret, in the secret store")
/* Translators: access-configurations, access-configurations, send: title */
N_ ("Ask your contact person for access")
/* Translators: access-configurations, access-configurations, send: instructions */
N_ ("Check that you write to your contact person at TikTok and to nobody else: compare the address with earlier letters.")
/* Translators: access-configurations, access-configurations, send: instructions */
N_ ("Send the App ID, the client key, the organization name and the organization ID.")
/* Translators: access-configurations, access-configurations, send: instructions */
N_ ("Ask for the mini game and the monetization configurations.")
/* Translators: access-configurations, access-configurations, send: instructions */
N_ ("If the contact person wants the client secret too, ask back whether it is really needed, and how to hand it over safely.")
/* Translators: access-configurations, access-configurations, send: warning */
N_ ("A secret that was sent can’t be taken back. Never put it into an e-mail, a form or a chat only because a message asks for it.")
/* Translators: access-configurations, access-configurations, send, send-secret: title */
N_ ("Give the contact person the client secret together with the App ID, the client key and the organization’s name and ID.")
/* Translators: access-configurations, access-configurations, send, keep-secret: title */
N_ ("Credentials must not be shared with third parties.")
/* Translators: access-configurations, access-configurations, send, nobody-to-ask: title */
N_ ("A verified business finds the settings on the app’s page, without asking anybody.")
/* Translators: access-configurations, access-configurations, send: reading */
N_ ("Send the four values that are no secrets first, and leave the secret out. Hand it over only if TikTok insists, to a person you have verified, in a way that TikTok names.")
/* Translators: access-configurations, access-configurations, send, send.sent: title */
N_ ("Request sent")
/* Translators: access-configurations, access-configurations, send, send.sent: question */
N_ ("Have you asked your contact person?")
/* Translators: access-configurations, access-configurations, send, send.sent: title */
N_ ("Yes, asked")
/* Translators: access-configurations, access-configurations, send, send.sent: title */
N_ ("Self-service: nobody has to be asked")
/* Translators: access-configurations, access-configurations, send, send.sent: title */
N_ ("Not yet")
/* Translators: access-configurations, access-configurations, request: title */
N_ ("Get access to the configurations")
/* Translators: access-configurations, access-configurations, request: usual_duration */
N_ ("up to 24 hours")
/* Translators: access-configurations, access-configurations, request: instructions */
N_ ("Wait for the answer of your contact person.")
/* Translators: access-configurations, access-configurations, request: instructions */
N_ ("Open the app’s page again and look for the mini game settings.")
/* Translators: access-configurations, access-configurations, request: instructions */
N_ ("As an admin, look for Monetization too.")
/* Translators: access-configurations, access-configurations, request: instructions */
N_ ("If they are still missing after a day, write again.")
/* Translators: access-configurations, access-configurations, request, request.granted: title */
N_ ("Access to the configurations")
/* Translators: access-configurations, access-configurations, request, request.granted: question */
N_ ("Does the app’s page show the mini game settings, and Monetization to admins?")
/* Translators: access-configurations, access-configurations, request, request.granted: title */
N_ ("Yes, they are there")
/* Translators: access-configurations, access-configurations, request, request.granted: title */
N_ ("Asked, not there yet")
/* Translators: access-configurations, access-configurations, request, request.granted: title */
N_ ("They were there without asking")
/* Translators: access-configurations, access-configurations, settings: title */
N_ ("Go on with the app settings")
/* Translators: access-configurations, access-configurations, settings: instructions */
N_ ("Open Basic information and fill in what it asks for: that is the next guide.")
/* Translators: access-configurations, access-configurations, settings: instructions */
N_ ("Decide whether you want a sandbox. It can be created as soon as the configurations are there.")
/* Translators: access-configurations, access-configurations, settings, settings.open: title */
N_ ("Settings can be edited")
/* Translators: access-configurations, access-configurations, settings, settings.open: question */
N_ ("Can you edit the mini game settings of the app?")
/* Translators: access-configurations, access-configurations, settings, settings.open: title */
N_ ("Yes")
/* Translators: access-configurations, access-configurations, settings, settings.open: title */
N_ ("It opens, but I can’t edit")
/* Translators: api-start, api-start: title */
N_ ("Make your first API request")
/* Translators: api-start, api-start: summary */
N_ ("From the developer account to a request that answers with a user’s name: OAuth 2.0 with an authorization code, then tokens that stay fresh, errors that are handled, and webhooks. Older guides name other addresses; each step says which one holds.")
/* Translators: api-start, api-start, register: title */
N_ ("Register as a developer")
/* Translators: api-start, api-start, register: instructions */
N_ ("Open TikTok for Developers and sign in with your TikTok account, or create one.")
/* Translators: api-start, api-start, register: instructions */
N_ ("Go through the registration: agree to the developer terms and give your contact data.")
/* Translators: api-start, api-start, register, register.done: title */
N_ ("Registered as a developer")
/* Translators: api-start, api-start, register, register.done: question */
N_ ("Does the Developer Portal open when you are logged in?")
/* Translators: api-start, api-start, create-app: title */
N_ ("Create the app")
/* Translators: api-start, api-start, create-app: instructions */
N_ ("Under Manage apps, click Connect an app, choose the owner and enter the name.")
/* Translators: api-start, api-start, create-app: instructions */
N_ ("Add the icon, and a description of what the app does.")
/* Translators: api-start, api-start, create-app: instructions */
N_ ("Enter the URLs of privacy policy and Terms of Service. Both are mandatory.")
/* Translators: api-start, api-start, create-app: instructions */
N_ ("Tick the platforms: Web, Desktop, iOS, Android.")
/* Translators: api-start, api-start, create-app: instructions */
N_ ("To begin with a sandbox, name the app so that you recognise it, and create the sandbox in it.")
/* Translators: api-start, api-start, create-app, seed: title */
N_ ("On the dashboard, choose “Create New Application”.")
/* Translators: api-start, api-start, create-app, docs: title */
N_ ("Under Manage apps, the button is called Connect an app.")
/* Translators: api-start, api-start, create-app: reading */
N_ ("Look for Manage apps, then Connect an app.")
/* Translators: api-start, api-start, create-app, create-app.icon: title */
N_ ("The icon fits")
/* Translators: api-start, api-start, create-app, create-app.terms: shape */
N_ ("an address that begins with https://")
/* Translators: api-start, api-start, credentials: title */
N_ ("Copy client key and client secret")
/* Translators: api-start, api-start, credentials: instructions */
N_ ("Open the app, choose the environment, and find Credentials.")
/* Translators: api-start, api-start, credentials: instructions */
N_ ("Copy the client key into Greenroom. It tells TikTok which app asks.")
/* Translators: api-start, api-start, credentials: instructions */
N_ ("Click the eye icon, and copy the client secret into Greenroom. It goes into the secret store, never into the workspace.")
/* Translators: api-start, api-start, credentials: note */
N_ ("In samples of TikTok’s, production keys begin with “aw”; those of sandboxes begin with “sb”. Each environment has its own pair. Production keys don’t work before the app is approved.")
/* Translators: api-start, api-start, credentials: warning */
N_ ("Keep the secret out of pages, apps and public repositories.")
/* Translators: api-start, api-start, credentials, seed-names: title */
N_ ("The key is called Client Key or App Key, the secret Client Secret or App Secret.")
/* Translators: api-start, api-start, credentials, seed-id: title */
N_ ("They are called App ID and App Secret.")
/* Translators: api-start, api-start, credentials, docs: title */
N_ ("The portal calls them Client key and Client secret; the App ID is neither of them.")
/* Translators: api-start, api-start, credentials: reading */
N_ ("Go by the names of the portal. A number of about 19 digits is the App ID and opens nothing.")
/* Translators: api-start, api-start, credentials, credentials.api-key: shape */
N_ ("small letters and digits that begin with a letter")
/* Translators: api-start, api-start, credentials, credentials.api-secret: title */
N_ ("Client secret")
/* Translators: api-start, api-start, redirect-uri: title */
N_ ("Register where people come back")
/* Translators: api-start, api-start, redirect-uri: instructions */
N_ ("In the app’s settings, open Login Kit and find Redirect URI. Other guides call it Callback URL.")
/* Translators: api-start, api-start, redirect-uri: instructions */
N_ ("Add every address your app waits at for the code.")
/* Translators: api-start, api-start, redirect-uri: instructions */
N_ ("Use the very same string in the authorization request and in the token request.")
/* Translators: api-start, api-start, redirect-uri, seed: title */
N_ ("While you develop, http://localhost with a port is a fine redirect URI.")
/* Translators: api-start, api-start, redirect-uri, docs: title */
N_ ("http, localhost and 127.0.0.1 belong to the platform Desktop alone. Web takes https only.")
/* Translators: api-start, api-start, redirect-uri, field: title */
N_ ("Under Web, the portal refuses a loopback address even with https.")
/* Translators: api-start, api-start, redirect-uri: reading */
N_ ("Register a loopback address under Desktop, with a fixed port and a path: http://127.0.0.1:3455/callback/. For Web, use an https address of a host of your own.")
/* Translators: api-start, api-start, redirect-uri, redirect-uri.entered: title */
N_ ("Redirect URIs of this environment")
/* Translators: api-start, api-start, redirect-uri, redirect-uri.fit: title */
N_ ("Every redirect URI fits its platform")
/* Translators: api-start, api-start, endpoint: title */
N_ ("Send people to the authorization page")
/* Translators: api-start, api-start, endpoint: instructions */
N_ ("Make a random state for each sign-in, and keep it in the session.")
/* Translators: api-start, api-start, endpoint: instructions */
N_ ("Put client_key, scope, redirect_uri, response_type=code and state into the address, each percent-encoded.")
/* Translators: api-start, api-start, endpoint: instructions */
N_ ("Join the scopes by commas; begin with user.info.basic.")
/* Translators: api-start, api-start, endpoint: instructions */
N_ ("Open the address in the user’s browser. They log in if need be, and allow or refuse.")
/* Translators: api-start, api-start, endpoint: note */
N_ ("The parameter is client_key, never client_id. The slash after authorize belongs to the address. With disable_auto_auth=1, the permission page shows each time.")
/* Translators: api-start, api-start, endpoint, seed: title */
N_ ("The page is www.tiktok.com/auth/authorize.")
/* Translators: api-start, api-start, endpoint, docs: title */
N_ ("The page is www.tiktok.com/v2/auth/authorize/.")
/* Translators: api-start, api-start, endpoint: reading */
N_ ("Take the address with v2. The other one is for old clients and answers newer ones with “client_key”.")
/* Translators: api-start, api-start, endpoint, authorize: title */
N_ ("Authorization request")
/* Translators: api-start, api-start, endpoint, endpoint.asked: title */
N_ ("A request has asked for the scopes")
/* Translators: api-start, api-start, pkce: title */
N_ ("Protect the code with PKCE")
/* Translators: api-start, api-start, pkce: instructions */
N_ ("Make a fresh verifier of 43 to 128 characters for each sign-in: letters, digits, and - . _ ~")
/* Translators: api-start, api-start, pkce: instructions */
N_ ("Send the SHA-256 of it as code_challenge, in 64 lower-case hexadecimal digits, with code_challenge_method=S256.")
/* Translators: api-start, api-start, pkce: instructions */
N_ ("Keep the verifier, and send it as code_verifier with the code.")
/* Translators: api-start, api-start, pkce: instructions */
N_ ("Compare the challenge of your app with the sample below.")
/* Translators: api-start, api-start, pkce: note */
N_ ("Other services want base64url here. With it, TikTok shows the permission page all the same, and refuses only the token.")
/* Translators: api-start, api-start, pkce, seed: title */
N_ ("PKCE is not mentioned, and state is optional.")
/* Translators: api-start, api-start, pkce, docs: title */
N_ ("Desktop and mobile need PKCE, with a hexadecimal challenge. state is expected.")
/* Translators: api-start, api-start, pkce, web: title */
N_ ("For Web, the guide names no PKCE parameters.")
/* Translators: api-start, api-start, pkce, field: title */
N_ ("Sign-ins for Web were refused with “code_challenge” nevertheless.")
/* Translators: api-start, api-start, pkce: reading */
N_ ("Always send state and a hexadecimal challenge, and always send the verifier, on every platform.")
/* Translators: api-start, api-start, pkce, vector: title */
N_ ("Verifier and its challenge")
/* Translators: api-start, api-start, pkce, shell: title */
N_ ("In a shell")
/* Translators: api-start, api-start, pkce, pkce.hex: title */
N_ ("Hexadecimal challenge")
/* Translators: api-start, api-start, pkce, pkce.hex: question */
N_ ("Does your app make exactly the challenge of the sample?")
/* Translators: api-start, api-start, pkce, pkce.hex: title */
N_ ("No, or not yet")
/* Translators: api-start, api-start, pkce, pkce.signed-in: title */
N_ ("A sign-in with PKCE came through")
/* Translators: api-start, api-start, callback: title */
N_ ("Take the answer")
/* Translators: api-start, api-start, callback: instructions */
N_ ("Compare state with the one of the session first; stop if it differs.")
/* Translators: api-start, api-start, callback: instructions */
N_ ("If there is error_type, read it before error: “access_denied” with “non_sandbox_target” is no refusal of the user’s.")
/* Translators: api-start, api-start, callback: instructions */
N_ ("Take code, and decode it once from its percent-encoding.")
/* Translators: api-start, api-start, callback: instructions */
N_ ("Read scopes: the user may have unticked some.")
/* Translators: api-start, api-start, callback: instructions */
N_ ("Send the page on to another address at once, so that a reload doesn’t send the code again.")
/* Translators: api-start, api-start, callback: note */
N_ ("Most faults in the request never reach your address: TikTok says “Something went wrong” on its own page and names the parameter.")
/* Translators: api-start, api-start, callback, seed: title */
N_ ("The answer carries an authorization_code.")
/* Translators: api-start, api-start, callback, docs: title */
N_ ("The answer carries code, scopes and state.")
/* Translators: api-start, api-start, callback: reading */
N_ ("Read code. authorization_code is only the value of grant_type in the next request.")
/* Translators: api-start, api-start, callback, callback: title */
N_ ("What comes back")
/* Translators: api-start, api-start, callback, callback.signed-in: title */
N_ ("An answer was taken and exchanged")
/* Translators: api-start, api-start, callback, callback.state: title */
N_ ("state is compared")
/* Translators: api-start, api-start, callback, callback.state: question */
N_ ("Does your app refuse an answer with another state?")
/* Translators: api-start, api-start, token-exchange: title */
N_ ("Exchange the code for tokens")
/* Translators: api-start, api-start, token-exchange: instructions */
N_ ("Send a POST from your server, form-encoded, with everything in the body. A JSON body is refused.")
/* Translators: api-start, api-start, token-exchange: instructions */
N_ ("Use the redirect_uri of the authorization request, byte for byte.")
/* Translators: api-start, api-start, token-exchange: instructions */
N_ ("Do it at once and once only: the code lives for minutes and is spent with the first try.")
/* Translators: api-start, api-start, token-exchange: instructions */
N_ ("Read the body even with status 200: an error may come that way.")
/* Translators: api-start, api-start, token-exchange: instructions */
N_ ("Store access_token, refresh_token, both lifetimes, open_id and scope on your server.")
/* Translators: api-start, api-start, token-exchange: note */
N_ ("An access token begins with “act.”, a refresh token with “rft.”. Mini games leave out redirect_uri and code_verifier.")
/* Translators: api-start, api-start, token-exchange, address: title */
N_ ("Token endpoint")
/* Translators: api-start, api-start, token-exchange, seed: title */
N_ ("The endpoint is open-api.tiktok.com/oauth/access_token/.")
/* Translators: api-start, api-start, token-exchange, docs: title */
N_ ("The endpoint is open.tiktokapis.com/v2/oauth/token/, for codes and for refreshing. The other one is version 1 and deprecated.")
/* Translators: api-start, api-start, token-exchange: reading */
N_ ("Take the address with v2, and keep its slash at the end.")
/* Translators: api-start, api-start, token-exchange, exchange: title */
N_ ("Token request")
/* Translators: api-start, api-start, token-exchange, curl: title */
N_ ("With curl")
/* Translators: api-start, api-start, token-exchange, answer: title */
N_ ("The answer")
/* Translators: api-start, api-start, token-exchange, token-exchange.lane: title */
N_ ("Greenroom has exchanged a code here")
/* Translators: api-start, api-start, token-exchange, token-exchange.own-app: title */
N_ ("Your own server does it")
/* Translators: api-start, api-start, token-exchange, token-exchange.own-app: question */
N_ ("Does your own server get tokens for a code?")
/* Translators: api-start, api-start, token-exchange, token-exchange.own-app: title */
N_ ("TikTok refuses it")
/* Translators: api-start, api-start, server-side: title */
N_ ("Call from your server")
/* Translators: api-start, api-start, server-side: instructions */
N_ ("Do the token exchange and the calls on your server. From a page in the browser they fail with CORS errors.")
/* Translators: api-start, api-start, server-side: instructions */
N_ ("Keep client secret and tokens there.")
/* Translators: api-start, api-start, server-side: instructions */
N_ ("Let the firewall through to open.tiktokapis.com, and for uploads to the other hosts of tiktokapis.com.")
/* Translators: api-start, api-start, server-side: instructions */
N_ ("Trust no upload address outside https and tiktokapis.com.")
/* Translators: api-start, api-start, server-side, reach: title */
N_ ("Is TikTok within reach?")
/* Translators: api-start, api-start, server-side, server-side.kept: title */
N_ ("Nothing secret in the browser")
/* Translators: api-start, api-start, server-side, server-side.kept: question */
N_ ("Are client secret and tokens on your server only?")
/* Translators: api-start, api-start, first-call: title */
N_ ("Read who signed in")
/* Translators: api-start, api-start, first-call: instructions */
N_ ("Ask for user info with the access token as Bearer.")
/* Translators: api-start, api-start, first-call: instructions */
N_ ("List the fields you want in the query. Without fields, the call fails.")
/* Translators: api-start, api-start, first-call: instructions */
N_ ("Ask for no field beyond the granted scopes: one too many fails the whole call.")
/* Translators: api-start, api-start, first-call: instructions */
N_ ("Take it as a success only if error.code is “ok”.")
/* Translators: api-start, api-start, first-call: note */
N_ ("user.info.basic gives open_id, union_id, avatars and display_name. The username needs user.info.profile since February 2024. There is no e-mail address.")
/* Translators: api-start, api-start, first-call, seed: title */
N_ ("User info is at open-api.tiktok.com/business/v2/user/info/.")
/* Translators: api-start, api-start, first-call, docs: title */
N_ ("User info is at open.tiktokapis.com/v2/user/info/.")
/* Translators: api-start, api-start, first-call: reading */
N_ ("Take open.tiktokapis.com/v2. The Business API is another product, with other keys.")
/* Translators: api-start, api-start, first-call, request: title */
N_ ("User info request")
/* Translators: api-start, api-start, first-call, first-call.profile: title */
N_ ("The profile is read")
/* Translators: api-start, api-start, first-call, first-call.basic: title */
N_ ("user.info.basic has been used")
/* Translators: api-start, api-start, refresh: title */
N_ ("Keep the tokens fresh")
/* Translators: api-start, api-start, refresh: instructions */
N_ ("Plan by expires_in and refresh_expires_in of the answer, not by a number from a guide.")
/* Translators: api-start, api-start, refresh: instructions */
N_ ("Refresh when about a fifth of the life is left.")
/* Translators: api-start, api-start, refresh: instructions */
N_ ("Store the new refresh token before you use the new access token. The old one is dead.")
/* Translators: api-start, api-start, refresh: instructions */
N_ ("Never refresh the same account twice at a time.")
/* Translators: api-start, api-start, refresh: instructions */
N_ ("Only invalid_grant ends a connection: ask the user to sign in again. After 429 or 5xx, keep the token and try later.")
/* Translators: api-start, api-start, refresh, seed: title */
N_ ("An access token lives for about 1 hour.")
/* Translators: api-start, api-start, refresh, old: title */
N_ ("An access token lives for 24 hours, a refresh token for 365 days. A refresh may return another refresh token.")
/* Translators: api-start, api-start, refresh, new: title */
N_ ("An access token lives for 2 hours, a refresh token for 180 days. Each refresh replaces the refresh token.")
/* Translators: api-start, api-start, refresh: reading */
N_ ("Trust the numbers in the answer. Be ready for 2 hours and for a new refresh token each time; code that is works with the older rules too.")
/* Translators: api-start, api-start, refresh, refresh: title */
N_ ("Refresh request")
/* Translators: api-start, api-start, refresh, revoke: title */
N_ ("To end a connection")
/* Translators: api-start, api-start, refresh, refresh.lane: title */
N_ ("A lane here has been refreshed")
/* Translators: api-start, api-start, refresh, refresh.own-app: title */
N_ ("Your own app rotates tokens")
/* Translators: api-start, api-start, refresh, refresh.own-app: question */
N_ ("Does your own app store the new refresh token each time?")
/* Translators: api-start, api-start, post-video: instructions */
N_ ("Query creator_info first, and stop if the creator can’t post.")
/* Translators: api-start, api-start, post-video: instructions */
N_ ("Start the post with video/init: a privacy level from that answer, and size and chunks of the file.")
/* Translators: api-start, api-start, post-video: instructions */
N_ ("Send the bytes to upload_url in order, with Content-Range. 206 asks for the next chunk, 201 ends it. The address is good for an hour.")
/* Translators: api-start, api-start, post-video: instructions */
N_ ("Ask status/fetch, or wait for the webhook, until PUBLISH_COMPLETE or FAILED. Read fail_reason.")
/* Translators: api-start, api-start, post-video: instructions */
N_ ("For drafts, use inbox/video/init with the scope video.upload.")
/* Translators: api-start, api-start, post-video: note */
N_ ("Up to 64,000,000 bytes go in one chunk of exactly that size. Larger files go in chunks of 32,000,000 bytes; their number is rounded down, and the last one takes the rest. The upload address holds a credential: keep it out of logs.")
/* Translators: api-start, api-start, post-video, init: title */
N_ ("Start of a direct post")
/* Translators: api-start, api-start, post-video, put: title */
N_ ("Upload")
/* Translators: api-start, api-start, post-video, post-video.own-app: title */
N_ ("Your own server posts")
/* Translators: api-start, api-start, post-video, post-video.own-app: question */
N_ ("Does your own server post a video to a private account?")
/* Translators: api-start, api-start, post-video, post-video.own-app: title */
N_ ("The app doesn’t post")
/* Translators: api-start, api-start, error-handling: title */
N_ ("Handle errors")
/* Translators: api-start, api-start, error-handling: instructions */
N_ ("Read OAuth errors flat: error, error_description and log_id. Read API errors in error.code, error.message and error.log_id.")
/* Translators: api-start, api-start, error-handling: instructions */
N_ ("After access_token_invalid, refresh once and repeat the call once; then ask to sign in.")
/* Translators: api-start, api-start, error-handling: instructions */
N_ ("After scope_not_authorized, ask the user to allow the scope, or leave the field out.")
/* Translators: api-start, api-start, error-handling: instructions */
N_ ("After scope_permission_missed, add the scope that the message names, or leave the field out.")
/* Translators: api-start, api-start, error-handling: instructions */
N_ ("After internal_error, wait a little and try again.")
/* Translators: api-start, api-start, error-handling: instructions */
N_ ("Log the log_id. TikTok’s support asks for it.")
/* Translators: api-start, api-start, error-handling: instructions */
N_ ("If everything fails at once, look at the announcements on the portal before you look for a fault of your own.")
/* Translators: api-start, api-start, error-handling: note */
N_ ("Each endpoint has headers, parameters and a body of its own; its reference page says which.")
/* Translators: api-start, api-start, error-handling, plural: title */
N_ ("A bad parameter answers invalid_params.")
/* Translators: api-start, api-start, error-handling, singular: title */
N_ ("The pages of the Content Posting API write invalid_param.")
/* Translators: api-start, api-start, error-handling: reading */
N_ ("Accept both spellings.")
/* Translators: api-start, api-start, error-handling, api-error: title */
N_ ("An API error")
/* Translators: api-start, api-start, error-handling, oauth-error: title */
N_ ("An OAuth error")
/* Translators: api-start, api-start, error-handling, error-handling.own-app: title */
N_ ("Errors are handled")
/* Translators: api-start, api-start, error-handling, error-handling.own-app: question */
N_ ("Does your own app tell these errors apart and log the log_id?")
/* Translators: api-start, api-start, webhook-events: title */
N_ ("Take webhooks, and check their signature")
/* Translators: api-start, api-start, webhook-events: instructions */
N_ ("Answer 200 at once, and work on the event afterwards.")
/* Translators: api-start, api-start, webhook-events: instructions */
N_ ("Read t and s from the header TikTok-Signature.")
/* Translators: api-start, api-start, webhook-events: instructions */
N_ ("Sign t, a full stop and the raw body with HMAC-SHA256; the key is the client secret of the same environment. Compare in constant time.")
/* Translators: api-start, api-start, webhook-events: instructions */
N_ ("Parse content a second time: it is a string with JSON in it.")
/* Translators: api-start, api-start, webhook-events: instructions */
N_ ("Expect an event twice, and do nothing the second time.")
/* Translators: api-start, api-start, webhook-events: instructions */
N_ ("After authorization.removed, forget the tokens.")
/* Translators: api-start, api-start, webhook-events: note */
N_ ("How old t may be is left to you; 5 minutes are customary. Whether repeated deliveries are signed anew is not documented, so a narrow limit may lose late ones.")
/* Translators: api-start, api-start, webhook-events, event: title */
N_ ("An event")
/* Translators: api-start, api-start, webhook-events, events: title */
N_ ("Events of an ordinary app")
/* Translators: api-start, api-start, webhook-events, signature: title */
N_ ("The signature, in a shell")
/* Translators: api-start, api-start, webhook-events, vector: title */
N_ ("What it has to give")
/* Translators: api-start, api-start, webhook-events, webhook-events.callback: title */
N_ ("Callback URL")
/* Translators: api-start, api-start, webhook-events, webhook-events.without: title */
N_ ("No webhooks")
/* Translators: api-start, api-start, webhook-events, webhook-events.without: question */
N_ ("Does your app do without webhooks?")
/* Translators: api-start, api-start, webhook-events, webhook-events.without: title */
N_ ("Yes, it asks for what it needs")
/* Translators: api-start, api-start, webhook-events, webhook-events.without: title */
N_ ("No, it takes them")
/* Translators: api-start, api-start, webhook-events, webhook-events.signature: title */
N_ ("Signature")
/* Translators: api-start, api-start, webhook-events, webhook-events.signature: question */
N_ ("Does your server refuse an event with a wrong signature?")
/* Translators: api-start, api-start, webhook-events, webhook-events.signature: title */
N_ ("The app takes no webhooks")
/* Translators: api-start, api-start, rate-limits: title */
N_ ("Stay within the rate limits")
/* Translators: api-start, api-start, rate-limits: instructions */
N_ ("Count on 600 calls a minute for user info and videos, 20 for creator info, 6 for starting a post, and 30 for its status.")
/* Translators: api-start, api-start, rate-limits: instructions */
N_ ("Queue calls, and leave about a second between the pages of a list.")
/* Translators: api-start, api-start, rate-limits: instructions */
N_ ("After 429, wait, and double the wait each time, with some chance in it.")
/* Translators: api-start, api-start, rate-limits: instructions */
N_ ("Use webhooks instead of polling where you can.")
/* Translators: api-start, api-start, rate-limits: note */
N_ ("The minute slides. Whether an app or a token is counted isn’t said for users and videos; for posting it is the token.")
/* Translators: api-start, api-start, rate-limits, backoff: title */
N_ ("Waiting, in a browser’s or server’s JavaScript")
/* Translators: api-start, api-start, rate-limits, rate-limits.own-app: title */
N_ ("429 is handled")
/* Translators: api-start, api-start, rate-limits, rate-limits.own-app: question */
N_ ("Does your own app wait longer after each 429?")
/* Translators: api-start, api-start, sdks: title */
N_ ("Use an SDK in mobile apps")
/* Translators: api-start, api-start, sdks: instructions */
N_ ("For an Android or iOS app, take TikTok’s OpenSDK: it signs in through the TikTok app.")
/* Translators: api-start, api-start, sdks: instructions */
N_ ("Register the package name with MD5 signature and SHA-256 fingerprint for Android, the bundle ID for iOS.")
/* Translators: api-start, api-start, sdks: instructions */
N_ ("Take an https link of your own domain as the redirect URI.")
/* Translators: api-start, api-start, sdks, sdks.decided: title */
N_ ("SDK")
/* Translators: api-start, api-start, sdks, sdks.decided: question */
N_ ("Is the SDK built into your mobile app?")
/* Translators: api-start, api-start, sdks, sdks.decided: title */
N_ ("There is no mobile app")
/* Translators: api-start, api-start, explore: title */
N_ ("Look for more endpoints")
/* Translators: api-start, api-start, explore: instructions */
N_ ("Go through the API reference for what your product could use: videos, posting, figures.")
/* Translators: api-start, api-start, explore: instructions */
N_ ("Add the product and the scope of an endpoint before you call it.")
/* Translators: api-start, api-start, explore: instructions */
N_ ("For advertising and business data, register at the Business API: it is a product of its own.")
/* Translators: api-start, api-start, explore, explore.done: title */
N_ ("Endpoints chosen")
/* Translators: api-start, api-start, explore, explore.done: question */
N_ ("Do you know which endpoints your app needs?")
/* Translators: api-start, api-start, compliance: title */
N_ ("Stay within the policies")
/* Translators: api-start, api-start, compliance: instructions */
N_ ("Read the developer terms and the developer guidelines before you build, and again when TikTok announces a change.")
/* Translators: api-start, api-start, compliance: instructions */
N_ ("Let privacy policy and Terms say what you do with TikTok data.")
/* Translators: api-start, api-start, compliance: instructions */
N_ ("Share no credentials with third parties; the guidelines forbid it.")
/* Translators: api-start, api-start, compliance: instructions */
N_ ("Follow the changelog on TikTok for Developers.")
/* Translators: api-start, api-start, compliance, compliance.read: title */
N_ ("Policies read")
/* Translators: api-start, api-start, compliance, compliance.read: question */
N_ ("Have you read terms, guidelines and changelog, and does your app keep to them?")
/* Translators: api-start, api-start, compliance, compliance.read: title */
N_ ("Somebody has to look at it")
/* Translators: basic-information, basic-information: title */
N_ ("Fill in the basic information")
/* Translators: basic-information, basic-information: summary */
N_ ("What users see of your app: its icon, name, description and legal pages, and what TikTok needs to know beside them. Greenroom checks each text and page before you type it into the portal.")
/* Translators: basic-information, basic-information, icon: title */
N_ ("Choose the icon")
/* Translators: basic-information, basic-information, icon: usual_duration */
N_ ("15 minutes")
/* Translators: basic-information, basic-information, icon: instructions */
N_ ("On the Assets page, choose the icon and the rules that fit your portal form.")
/* Translators: basic-information, basic-information, icon: instructions */
N_ ("Mend what is found, or let Greenroom repair a copy.")
/* Translators: basic-information, basic-information, icon: instructions */
N_ ("Upload the file as the app icon under Basic information.")
/* Translators: basic-information, basic-information, icon: note */
N_ ("The icon shows wherever the app does; for a mini game it is the TikTok Minis icon. It has to go with the name. For mini games: no rounded corners, no watermark, no QR code.")
/* Translators: basic-information, basic-information, icon, older: title */
N_ ("Mini game: 1024×1024 pixels, at most 5 MB, JPEG or PNG.")
/* Translators: basic-information, basic-information, icon, newer: title */
N_ ("Mini game: 600×600 pixels, at most 6 MB, PNG, JPEG or BMP.")
/* Translators: basic-information, basic-information, icon, standard: title */
N_ ("Standard app: 1024×1024 pixels, at most 5 MB, JPEG or PNG.")
/* Translators: basic-information, basic-information, icon: reading */
N_ ("For mini games the size of 600×600 is the current one. The portal’s form tells which one it wants; draw at 1024×1024 and keep the original.")
/* Translators: basic-information, basic-information, icon, icon.fits: title */
N_ ("Icon fits its slot")
/* Translators: basic-information, basic-information, name: title */
N_ ("Enter the name")
/* Translators: basic-information, basic-information, name: instructions */
N_ ("Enter the name as users will read it; for a mini game it is the name of the game.")
/* Translators: basic-information, basic-information, name: instructions */
N_ ("Compare it with the icon, the description and your website: all of them have to speak of the same product.")
/* Translators: basic-information, basic-information, name: note */
N_ ("A mini game’s name has at most 50 characters; for a standard app no limit is documented. It must not resemble TikTok, other social networks or well-known apps, and must be a name rather than a description. Words such as test or beta have got apps refused.")
/* Translators: basic-information, basic-information, category: title */
N_ ("Choose the category")
/* Translators: basic-information, basic-information, category: instructions */
N_ ("Open the Category list under Basic information.")
/* Translators: basic-information, basic-information, category: instructions */
N_ ("Choose the entry that fits best, and choose the same in Greenroom.")
/* Translators: basic-information, basic-information, category: note */
N_ ("Mini games: Action, Hypercasual, Match, Puzzle, Racing, RPG, Simulation, Sports, Strategy, Tabletop or Other. Standard apps have another list, such as Utilities or Business, which TikTok doesn’t publish.")
/* Translators: basic-information, basic-information, category, eleven: title */
N_ ("A mini game has one of eleven categories; a sub-category is optional.")
/* Translators: basic-information, basic-information, category, select: title */
N_ ("A category and a sub-category are selected from a list, which the page doesn’t print.")
/* Translators: basic-information, basic-information, category: reading */
N_ ("Choose from the list the portal shows. Where it shows another entry than the eleven, the portal is right.")
/* Translators: basic-information, basic-information, category, category.chosen: shape */
N_ ("one of the categories")
/* Translators: basic-information, basic-information, subcategory: title */
N_ ("Choose a sub-category")
/* Translators: basic-information, basic-information, subcategory: instructions */
N_ ("If the form offers a sub-category, choose the one players would look under.")
/* Translators: basic-information, basic-information, subcategory: instructions */
N_ ("Note it in Greenroom.")
/* Translators: basic-information, basic-information, subcategory: note */
N_ ("It can be left out, but it makes the game easier to find.")
/* Translators: basic-information, basic-information, subcategory, subcategory.chosen: title */
N_ ("Sub-category")
/* Translators: basic-information, basic-information, subcategory, subcategory.chosen: shape */
N_ ("a sub-category")
/* Translators: basic-information, basic-information, description: title */
N_ ("Write the description")
/* Translators: basic-information, basic-information, description: instructions */
N_ ("Say in a few words what the app does and how it works.")
/* Translators: basic-information, basic-information, description: instructions */
N_ ("Keep to the limit: 500 characters for a mini game, 120 for a standard app.")
/* Translators: basic-information, basic-information, description: instructions */
N_ ("Copy it into the portal.")
/* Translators: basic-information, basic-information, description: note */
N_ ("Users read it: of a mini game as its description, of a standard app on the page where they agree to sign in. TikTok doesn’t say how it counts; an emoji may count as two.")
/* Translators: basic-information, basic-information, description, description.text: shape */
N_ ("a text that begins with a word")
/* Translators: basic-information, basic-information, terms: title */
N_ ("Publish the Terms of Service")
/* Translators: basic-information, basic-information, terms: instructions */
N_ ("Publish your Terms of Service at an address that opens without login.")
/* Translators: basic-information, basic-information, terms: instructions */
N_ ("Enter the address here and let Greenroom look at the page.")
/* Translators: basic-information, basic-information, terms: instructions */
N_ ("Copy it into Terms of Service URL on the portal.")
/* Translators: basic-information, basic-information, terms: note */
N_ ("Users open this page: for a mini game it is linked on the loading page. Without Terms and Privacy URL a mini game’s login fails with 102102; during development a placeholder page will do (silent-login, 2026). For standard apps created after 9 September 2024 the URL has to be verified as yours.")
/* Translators: basic-information, basic-information, terms, terms.page: title */
N_ ("Page with the terms")
/* Translators: basic-information, basic-information, privacy: title */
N_ ("Publish the Privacy Policy")
/* Translators: basic-information, basic-information, privacy: instructions */
N_ ("Publish your Privacy Policy at an address of its own that opens without login.")
/* Translators: basic-information, basic-information, privacy: instructions */
N_ ("Copy it into Privacy Policy URL on the portal.")
/* Translators: basic-information, basic-information, privacy: note */
N_ ("Terms and policy are two pages. Reviewers want to see links to both on your website, without opening a menu.")
/* Translators: basic-information, basic-information, privacy, privacy.page: title */
N_ ("Page with the policy")
/* Translators: basic-information, basic-information, website: title */
N_ ("Show a finished website")
/* Translators: basic-information, basic-information, website: usual_duration */
N_ ("a few days, if it has yet to be built")
/* Translators: basic-information, basic-information, website: instructions */
N_ ("Enter the address of your official website as the Web/Desktop URL.")
/* Translators: basic-information, basic-information, website: instructions */
N_ ("See that the website is finished, and more than a landing page or a login.")
/* Translators: basic-information, basic-information, website: instructions */
N_ ("Put links to the Terms of Service and the Privacy Policy where everybody sees them.")
/* Translators: basic-information, basic-information, website, website.uri: title */
N_ ("Website")
/* Translators: basic-information, basic-information, website, website.page: title */
N_ ("The website is ready for visitors")
/* Translators: basic-information, basic-information, regions: title */
N_ ("Choose the launch regions")
/* Translators: basic-information, basic-information, regions: usual_duration */
N_ ("15 minutes, approvals not counted")
/* Translators: basic-information, basic-information, regions: instructions */
N_ ("Decide where the game is to launch, and choose the same regions in Greenroom.")
/* Translators: basic-information, basic-information, regions: instructions */
N_ ("Read what each region asks for: Greenroom lists it with its date.")
/* Translators: basic-information, basic-information, regions: instructions */
N_ ("Choose them on the portal: under Launch regions, or under Basic information on the older form.")
/* Translators: basic-information, basic-information, regions: note */
N_ ("Games for children are not allowed, nor are games for users in mainland China, Hong Kong, India, Iran, Syria, Cuba, North Korea, Crimea, Luhansk or Donetsk (mini-games-publication-stage, 2026-05-01). The entry for coming back from the profile appears only to accounts of regions where mini games are live; the United States, Japan and Indonesia are named.")
/* Translators: basic-information, basic-information, regions, two: title */
N_ ("Mini games launch in Japan and the United States only, through a contact person at TikTok.")
/* Translators: basic-information, basic-information, regions, ten: title */
N_ ("Brazil, Indonesia, Japan, Malaysia, the Philippines, Saudi Arabia, Thailand and Turkey are open; the United States needs an approval and Vietnam a G1 licence.")
/* Translators: basic-information, basic-information, regions, fourteen: title */
N_ ("France and the United Kingdom ask for a PEGI rating, Germany for USK, South Korea for GRAC; a proof that the game is in the local store serves as well.")
/* Translators: basic-information, basic-information, regions, launch-page: title */
N_ ("Regions are chosen on the app’s page Launch regions, with one proof for each; the United States, the United Kingdom and the European Union need a data usage review of the organization.")
/* Translators: basic-information, basic-information, regions, general: title */
N_ ("Every region needs the general launch approval of the organization, except the United States, which needs a request of its own and a data security agreement.")
/* Translators: basic-information, basic-information, regions: reading */
N_ ("Go by the newest date. The list has grown through 2026 and will go on growing: choose what the portal offers, and get the general launch approval early.")
/* Translators: basic-information, basic-information, apple-team: title */
N_ ("Enter the Apple Team ID")
/* Translators: basic-information, basic-information, apple-team: instructions */
N_ ("Open your account on the Apple Developer website.")
/* Translators: basic-information, basic-information, apple-team: instructions */
N_ ("Click Membership details.")
/* Translators: basic-information, basic-information, apple-team: instructions */
N_ ("Copy the Team ID into Greenroom.")
/* Translators: basic-information, basic-information, apple-team: instructions */
N_ ("Enter it as the Apple Team ID on the portal.")
/* Translators: basic-information, basic-information, apple-team: note */
N_ ("Apple makes it up; it is no name you can choose. Without it people with an iPhone can’t open the game.")
/* Translators: basic-information, basic-information, apple-team, apple-team.id: shape */
N_ ("ten capital letters and digits")
/* Translators: basic-information, basic-information, email: title */
N_ ("Give an e-mail address for appeals")
/* Translators: basic-information, basic-information, email: instructions */
N_ ("Choose an address that several of you read.")
/* Translators: basic-information, basic-information, email: instructions */
N_ ("Enter it as the Email on the portal.")
/* Translators: basic-information, basic-information, email: instructions */
N_ ("If the portal asks for a code, type the one it sends to the address.")
/* Translators: basic-information, basic-information, email: note */
N_ ("Users who reported something and don’t agree with the result appeal through this address. Reports have to be answered within 72 hours.")
/* Translators: basic-information, basic-information, email, email.address: title */
N_ ("E-mail address")
/* Translators: basic-information, basic-information, email, email.address: shape */
N_ ("an e-mail address")
/* Translators: basic-information, basic-information, email, email.confirmed: title */
N_ ("Address confirmed")
/* Translators: basic-information, basic-information, email, email.confirmed: question */
N_ ("Did the portal accept the address?")
/* Translators: basic-information, basic-information, email, email.confirmed: title */
N_ ("Yes, with the code")
/* Translators: basic-information, basic-information, email, email.confirmed: title */
N_ ("Yes, it asked for no code")
/* Translators: basic-information, basic-information, email, email.confirmed: title */
N_ ("The code has not come yet")
/* Translators: basic-information, basic-information, library-version: title */
N_ ("Set the minimum library version")
/* Translators: basic-information, basic-information, library-version: instructions */
N_ ("Find the newest call your game can’t do without, and the library version that brought it.")
/* Translators: basic-information, basic-information, library-version: instructions */
N_ ("Choose this version as the minimum on the portal.")
/* Translators: basic-information, basic-information, library-version: note */
N_ ("Players below it are asked to update TikTok before the game opens. The newest version known here is 0.35.0 with TikTok 46.3.0 (27 July 2026).")
/* Translators: basic-information, basic-information, library-version, library-version.number: shape */
N_ ("a version such as 0.19.0")
/* Translators: basic-information, basic-information, copyright: title */
N_ ("Fill in the copyright self-inspection")
/* Translators: basic-information, basic-information, copyright: instructions */
N_ ("List whose work is in the game: code, pictures, music, fonts, names.")
/* Translators: basic-information, basic-information, copyright: instructions */
N_ ("Gather the licences.")
/* Translators: basic-information, basic-information, copyright: instructions */
N_ ("Fill in the copyright self-inspection form under Basic information, and submit it.")
/* Translators: basic-information, basic-information, copyright, copyright.submitted: title */
N_ ("Copyright self-inspection")
/* Translators: basic-information, basic-information, copyright, copyright.submitted: question */
N_ ("What does the form say?")
/* Translators: basic-information, basic-information, copyright, copyright.submitted: title */
N_ ("Filled in and accepted")
/* Translators: basic-information, basic-information, copyright, copyright.submitted: title */
N_ ("Submitted, no answer yet")
/* Translators: basic-information, basic-information, copyright, copyright.submitted: title */
N_ ("Sent back")
/* Translators: basic-information, basic-information, copyright, copyright.submitted: title */
N_ ("The portal has no such form")
/* Translators: basic-information, basic-information, copyright, copyright.submitted: title */
N_ ("Not filled in yet")
/* Translators: basic-information, basic-information, saved: title */
N_ ("Save the basic information")
/* Translators: basic-information, basic-information, saved: instructions */
N_ ("On the portal, switch to Production.")
/* Translators: basic-information, basic-information, saved: instructions */
N_ ("Compare each field with what Greenroom shows. The copy buttons carry the texts over.")
/* Translators: basic-information, basic-information, saved: instructions */
N_ ("Save.")
/* Translators: basic-information, basic-information, saved: note */
N_ ("A mini game’s basic information is reviewed before the game itself can be submitted. A production draft of a standard app can’t be saved without the explanation and the demo video; a sandbox can. “This form has 1 error” means a field that may be hidden: look behind the unticked platforms.")
/* Translators: basic-information, basic-information, saved, saved.portal: title */
N_ ("Saved on the portal")
/* Translators: basic-information, basic-information, saved, saved.portal: question */
N_ ("Does the portal show these values, saved?")
/* Translators: basic-information, basic-information, saved, saved.portal: title */
N_ ("Yes, saved")
/* Translators: basic-information, basic-information, saved, saved.portal: title */
N_ ("Saved, and in review")
/* Translators: basic-information, basic-information, saved, saved.portal: title */
N_ ("Refused in the review")
/* Translators: basic-information, basic-information, saved, saved.portal: title */
N_ ("Not yet, or only a part")
/* Translators: go-live, go-live: title */
N_ ("Go live")
/* Translators: go-live, go-live: summary */
N_ ("An approved app works with its production key and for everybody. What remains is to switch your own app over, to test with a real account, and, for direct posts, the audit.")
/* Translators: go-live, go-live, live: title */
N_ ("See the app live")
/* Translators: go-live, go-live, live: instructions */
N_ ("Open your app on the portal and turn the switch to Production.")
/* Translators: go-live, go-live, live: instructions */
N_ ("Read the state beside the name. Approval makes it Live; there is nothing to switch.")
/* Translators: go-live, go-live, live: instructions */
N_ ("For later changes, click Create revision: it clones a draft, and the live version goes on.")
/* Translators: go-live, go-live, live: note */
N_ ("Revert to Live version takes a changed draft back to what is live.")
/* Translators: go-live, go-live, live, seed: title */
N_ ("After the approval, switch the mode of the app to Live in the portal.")
/* Translators: go-live, go-live, live, docs: title */
N_ ("Live is what an approved version is called. What can be switched is the view: Production or Sandbox.")
/* Translators: go-live, go-live, live: reading */
N_ ("Look for no mode. If production says Live, its key works.")
/* Translators: go-live, go-live, live, live.same: title */
N_ ("What went live")
/* Translators: go-live, go-live, live, live.same: question */
N_ ("Does production show Live, with the products, scopes and redirect URIs you submitted?")
/* Translators: go-live, go-live, live, live.same: title */
N_ ("Yes, all the same")
/* Translators: go-live, go-live, live, live.same: title */
N_ ("Something differs")
/* Translators: go-live, go-live, live, live.same: title */
N_ ("It isn’t live yet")
/* Translators: go-live, go-live, switch: title */
N_ ("Switch your own app to production")
/* Translators: go-live, go-live, switch: instructions */
N_ ("Copy client key and client secret of production from the portal.")
/* Translators: go-live, go-live, switch: instructions */
N_ ("In your own app, open Settings → API Integration → TikTok, or whatever it is called there.")
/* Translators: go-live, go-live, switch: instructions */
N_ ("Replace both, key and secret. Half a pair is the most frequent fault here.")
/* Translators: go-live, go-live, switch: instructions */
N_ ("Set the mode to Live, check the callback URL, and save.")
/* Translators: go-live, go-live, switch: instructions */
N_ ("Forget the tokens of the sandbox: they are of no use with the other key.")
/* Translators: go-live, go-live, switch: warning */
N_ ("Don’t mix: a sandbox key with a production secret, or the other way round, is refused as “invalid_client”.")
/* Translators: go-live, go-live, switch, switch.key: title */
N_ ("Client key of production")
/* Translators: go-live, go-live, switch, switch.key: shape */
N_ ("small letters and digits, not beginning with sb as in a sandbox")
/* Translators: go-live, go-live, switch, switch.secret: title */
N_ ("Client secret of production")
/* Translators: go-live, go-live, switch, switch.redirects: title */
N_ ("Every redirect URI of production fits")
/* Translators: go-live, go-live, switch, switch.saved: title */
N_ ("Saved in your own app")
/* Translators: go-live, go-live, switch, switch.saved: question */
N_ ("Does your own app run with the production key and secret?")
/* Translators: go-live, go-live, switch, switch.saved: title */
N_ ("Yes, in live mode")
/* Translators: go-live, go-live, real-account: title */
N_ ("Test with a real account")
/* Translators: go-live, go-live, real-account: instructions */
N_ ("Sign in on the Accounts page, in production, with an account that is no target user.")
/* Translators: go-live, go-live, real-account: instructions */
N_ ("Connect the same account in your own app.")
/* Translators: go-live, go-live, real-account: instructions */
N_ ("See profile and figures in your own app.")
/* Translators: go-live, go-live, real-account: instructions */
N_ ("If the app posts, publish a video to a private account.")
/* Translators: go-live, go-live, real-account, seed: title */
N_ ("Use no personal accounts for tests in production.")
/* Translators: go-live, go-live, real-account, docs: title */
N_ ("Before the audit, direct posts go only to accounts that are private when posting.")
/* Translators: go-live, go-live, real-account: reading */
N_ ("Keep an account for tests that belongs to the team and is set to private. Then both hold.")
/* Translators: go-live, go-live, real-account, real-account.signed-in: title */
N_ ("A lane of production is signed in")
/* Translators: go-live, go-live, real-account, real-account.own-app: title */
N_ ("Works in your own app")
/* Translators: go-live, go-live, real-account, real-account.own-app: question */
N_ ("Does your own app connect a real account and show its profile?")
/* Translators: go-live, go-live, real-account, real-account.own-app: title */
N_ ("TikTok shows an error")
/* Translators: go-live, go-live, posting-screen: title */
N_ ("Build the posting screen as TikTok asks")
/* Translators: go-live, go-live, posting-screen: instructions */
N_ ("Query creator_info each time the screen opens. Show the nickname, stop when the creator can’t post, and check the length of the video.")
/* Translators: go-live, go-live, posting-screen: instructions */
N_ ("Offer a title, and a list of privacy levels from the answer, with none chosen beforehand.")
/* Translators: go-live, go-live, posting-screen: instructions */
N_ ("Leave comment, duet and stitch unticked, and grey what the creator has turned off. Photos have comment only.")
/* Translators: go-live, go-live, posting-screen: instructions */
N_ ("Add a switch for commercial content, off at first: “Your brand” is labelled Promotional content, “Branded content” Paid partnership, both together Paid partnership.")
/* Translators: go-live, go-live, posting-screen: instructions */
N_ ("With that switch on and nothing chosen, disable Publish. With branded content, don’t offer “only me”.")
/* Translators: go-live, go-live, posting-screen: instructions */
N_ ("Above the button, say that posting agrees to TikTok’s Music Usage Confirmation; with branded content, to the Branded Content Policy too.")
/* Translators: go-live, go-live, posting-screen: instructions */
N_ ("Show a preview, let people edit text that was filled in, and add no watermark or brand of your own.")
/* Translators: go-live, go-live, posting-screen: instructions */
N_ ("Upload only after the click. Say that it takes minutes, and follow the status.")
/* Translators: go-live, go-live, posting-screen: note */
N_ ("Audits failed for a missing nickname, boxes ticked beforehand, a label shown by default, no Paid partnership label, “only me” with branded content, no preview, and a wrong order.")
/* Translators: go-live, go-live, posting-screen, posting-screen.built: title */
N_ ("All points are on the screen")
/* Translators: go-live, go-live, posting-screen, posting-screen.built: question */
N_ ("Does your posting screen have all of this, in this order?")
/* Translators: go-live, go-live, posting-screen, posting-screen.built: title */
N_ ("Something is missing")
/* Translators: go-live, go-live, posting-screen, posting-screen.built: title */
N_ ("The app doesn’t post directly")
/* Translators: go-live, go-live, audit: title */
N_ ("Pass the audit for direct posts")
/* Translators: go-live, go-live, audit: instructions */
N_ ("Until then, post with the privacy SELF_ONLY, to accounts that are private, and with at most 5 accounts in 24 hours.")
/* Translators: go-live, go-live, audit: instructions */
N_ ("Open the audit form. It asks for a login.")
/* Translators: go-live, go-live, audit: instructions */
N_ ("Describe the product, how many creators will post, and show the posting screen.")
/* Translators: go-live, go-live, audit: instructions */
N_ ("Submit it, and answer here with “submitted”.")
/* Translators: go-live, go-live, audit: note */
N_ ("The audit comes after the app review and is separate from it. Posts made before stay private until their owner makes account and post public. Tools for one’s own or the team’s accounts, and apps that copy content from other platforms, are turned down.")
/* Translators: go-live, go-live, audit, seed: title */
N_ ("With video.publish, an approved app publishes videos directly.")
/* Translators: go-live, go-live, audit, docs: title */
N_ ("An unaudited app posts SELF_ONLY, to private accounts, for 5 users in 24 hours.")
/* Translators: go-live, go-live, audit, field: title */
N_ ("SELF_ONLY to a public account is refused as well.")
/* Translators: go-live, go-live, audit: reading */
N_ ("Plan the audit as a second review. Till then set the account itself to private.")
/* Translators: go-live, go-live, audit, audit.passed: title */
N_ ("Audit of direct posts")
/* Translators: go-live, go-live, audit, audit.passed: question */
N_ ("How far is the audit?")
/* Translators: go-live, go-live, audit, audit.passed: title */
N_ ("Passed")
/* Translators: go-live, go-live, audit, audit.passed: title */
N_ ("Submitted, no result yet")
/* Translators: go-live, go-live, audit, audit.passed: title */
N_ ("Turned down")
/* Translators: go-live, go-live, practices: title */
N_ ("Keep it in order")
/* Translators: go-live, go-live, practices: instructions */
N_ ("Use https everywhere.")
/* Translators: go-live, go-live, practices: instructions */
N_ ("Keep callback URLs and domains exactly as they are registered.")
/* Translators: go-live, go-live, practices: instructions */
N_ ("Keep Terms and privacy policy public.")
/* Translators: go-live, go-live, practices: instructions */
N_ ("Ask only for scopes you use; video.upload goes if you send no drafts.")
/* Translators: go-live, go-live, practices: instructions */
N_ ("Leave no placeholder address anywhere.")
/* Translators: go-live, go-live, practices: instructions */
N_ ("Answer reviewers quickly.")
/* Translators: go-live, go-live, practices, practices.terms: title */
N_ ("The Terms are public")
/* Translators: go-live, go-live, practices, practices.privacy: title */
N_ ("The privacy policy is public")
/* Translators: go-live, go-live, practices, practices.scopes: title */
N_ ("Every scope has been used")
/* Translators: languages, languages: title */
N_ ("Add languages")
/* Translators: languages, languages: summary */
N_ ("Players see your game in the language of their TikTok, as far as you have given it one: name, icon, description and legal pages. English is there from the start.")
/* Translators: languages, languages, choose: title */
N_ ("Choose the languages")
/* Translators: languages, languages, choose: instructions */
N_ ("Look at your launch regions. Greenroom names the languages that belong to each.")
/* Translators: languages, languages, choose: instructions */
N_ ("Add these languages to the workspace.")
/* Translators: languages, languages, choose: instructions */
N_ ("Add the same ones on the portal, under Localization.")
/* Translators: languages, languages, choose: note */
N_ ("The portal offers 55 languages (configure-localization, 2026-04-30). It names them in words, without codes. English is the default and is set up by itself; whoever uses TikTok in a language you don’t have gets the default.")
/* Translators: languages, languages, choose, older: title */
N_ ("Per language there are texts, legal URLs for each launch region, and thumbnails.")
/* Translators: languages, languages, choose, newer: title */
N_ ("Per language there are name, icon, description, Terms and Privacy URL. Each language is reviewed, and is either Online or Offline.")
/* Translators: languages, languages, choose: reading */
N_ ("Prepare all of it: texts, icon, legal pages and pictures. Fill in what the form of your portal shows.")
/* Translators: languages, languages, choose, choose.default: title */
N_ ("English, the default")
/* Translators: languages, languages, texts: title */
N_ ("Write name and description in each language")
/* Translators: languages, languages, texts: usual_duration */
N_ ("a day or two for a translation")
/* Translators: languages, languages, texts: instructions */
N_ ("Have somebody who speaks the language write the name and the description.")
/* Translators: languages, languages, texts: instructions */
N_ ("Enter both in Greenroom, and mend what it finds.")
/* Translators: languages, languages, texts: instructions */
N_ ("Under Localization, open the language and copy them over.")
/* Translators: languages, languages, texts: note */
N_ ("The limits are those of the app: 50 characters for the name, 500 for the description.")
/* Translators: languages, languages, texts, texts.name: title */
N_ ("Name in this language")
/* Translators: languages, languages, texts, texts.name: shape */
N_ ("a name of at most 50 characters without space around it")
/* Translators: languages, languages, texts, texts.same-name: title */
N_ ("The app’s own name")
/* Translators: languages, languages, texts, texts.same-name: question */
N_ ("Does this language use the app’s own name?")
/* Translators: languages, languages, texts, texts.same-name: title */
N_ ("Yes, the app’s own name")
/* Translators: languages, languages, texts, texts.same-name: title */
N_ ("No, it gets one of its own")
/* Translators: languages, languages, texts, texts.description: title */
N_ ("Description in this language")
/* Translators: languages, languages, texts, texts.same-description: title */
N_ ("The app’s own description")
/* Translators: languages, languages, texts, texts.same-description: question */
N_ ("Is the app’s own description written in this language?")
/* Translators: languages, languages, texts, texts.same-description: title */
N_ ("Yes, in this language")
/* Translators: languages, languages, texts, texts.same-description: title */
N_ ("No, it has to be translated")
/* Translators: languages, languages, legal: title */
N_ ("Give Terms and Privacy for each region")
/* Translators: languages, languages, legal: usual_duration */
N_ ("a few days, if a lawyer has to look at it")
/* Translators: languages, languages, legal: instructions */
N_ ("Find out whether the region needs terms or a policy of its own.")
/* Translators: languages, languages, legal: instructions */
N_ ("If it does, publish them and enter their addresses for the region. Otherwise those of the app count.")
/* Translators: languages, languages, legal: instructions */
N_ ("Let Greenroom look at the pages.")
/* Translators: languages, languages, legal, legal.terms-uri: title */
N_ ("Terms of its own")
/* Translators: languages, languages, legal, legal.terms: title */
N_ ("Terms for this region")
/* Translators: languages, languages, legal, legal.privacy-uri: title */
N_ ("Privacy Policy of its own")
/* Translators: languages, languages, legal, legal.privacy: title */
N_ ("Privacy Policy for this region")
/* Translators: languages, languages, legal-language: title */
N_ ("Give Terms and Privacy in each language")
/* Translators: languages, languages, legal-language: usual_duration */
N_ ("a few days for a translation")
/* Translators: languages, languages, legal-language: instructions */
N_ ("Publish terms and policy in the language, or decide that the default ones will do.")
/* Translators: languages, languages, legal-language: instructions */
N_ ("Enter their addresses for the language. Without them those of the app count.")
/* Translators: languages, languages, legal-language, legal-language.terms: title */
N_ ("Terms in this language")
/* Translators: languages, languages, legal-language, legal-language.privacy: title */
N_ ("Privacy Policy in this language")
/* Translators: languages, languages, icons: title */
N_ ("Choose an icon for each language")
/* Translators: languages, languages, icons: instructions */
N_ ("Decide whether the icon shows words. If it does, draw one for the language.")
/* Translators: languages, languages, icons: instructions */
N_ ("On the Assets page, choose the icon for the language.")
/* Translators: languages, languages, icons: instructions */
N_ ("Upload it under Localization.")
/* Translators: languages, languages, icons, icons.fit: title */
N_ ("Icon of this language fits")
/* Translators: languages, languages, icons, icons.default: title */
N_ ("The default icon is used")
/* Translators: languages, languages, icons, icons.default: question */
N_ ("Does this language use the default icon?")
/* Translators: languages, languages, icons, icons.default: title */
N_ ("Yes, the default one")
/* Translators: languages, languages, thumbnails: title */
N_ ("Choose thumbnails for each language")
/* Translators: languages, languages, thumbnails: instructions */
N_ ("Decide whether the DM sharing thumbnails show words. If they do, draw some for the language.")
/* Translators: languages, languages, thumbnails: instructions */
N_ ("On the Assets page, choose up to three for the language.")
/* Translators: languages, languages, thumbnails: instructions */
N_ ("Upload them with the language on the portal.")
/* Translators: languages, languages, thumbnails, thumbnails.language: title */
N_ ("Thumbnails of this language fit")
/* Translators: languages, languages, thumbnails, thumbnails.default: title */
N_ ("The default thumbnails are used")
/* Translators: languages, languages, thumbnails, thumbnails.default: question */
N_ ("Does this language use the default thumbnails?")
/* Translators: languages, languages, thumbnails, thumbnails.default: title */
N_ ("Yes, or the form has none")
/* Translators: languages, languages, thumbnails, thumbnails.default: title */
N_ ("No, it gets some of its own")
/* Translators: languages, languages, online: title */
N_ ("Bring the languages online")
/* Translators: languages, languages, online: usual_duration */
N_ ("1–3 days")
/* Translators: languages, languages, online: instructions */
N_ ("Submit the language, and wait for its review.")
/* Translators: languages, languages, online: instructions */
N_ ("Look at its status under Localization. Online means players with this language see it; Offline means they see the default.")
/* Translators: languages, languages, online, online.status: title */
N_ ("Status of this language")
/* Translators: languages, languages, online, online.status: question */
N_ ("What does Localization say about this language?")
/* Translators: languages, languages, online, online.status: title */
N_ ("Online")
/* Translators: languages, languages, online, online.status: title */
N_ ("In review")
/* Translators: languages, languages, online, online.status: title */
N_ ("No status is shown")
/* Translators: languages, languages, online, online.status: title */
N_ ("Offline, or not submitted")
/* Translators: mini-game-development, mini-game-development: title */
N_ ("Develop the mini game")
/* Translators: mini-game-development, mini-game-development: summary */
N_ ("From a project in a game engine to a game that logs players in, shows ads, sells things and rewards those who come back, all inside TikTok.")
/* Translators: mini-game-development, mini-game-development, runtime: title */
N_ ("Build for the native runtime")
/* Translators: mini-game-development, mini-game-development, runtime: instructions */
N_ ("Plan the game for TikTok’s native runtime, which runs a compiled game instead of a web page.")
/* Translators: mini-game-development, mini-game-development, runtime: instructions */
N_ ("Choose Native runtime below.")
/* Translators: mini-game-development, mini-game-development, runtime: instructions */
N_ ("If you have an HTML game, move it to native first. A new HTML build can’t be handed in any more.")
/* Translators: mini-game-development, mini-game-development, runtime: note */
N_ ("An HTML game is scripts and styles in a web view: quick to make and easy to carry elsewhere, but held back by the browser’s speed and memory. A native game plays more smoothly, loads faster, can be controlled better and reaches the phone through one interface. Mini dramas, another app type, stay with web views.")
/* Translators: mini-game-development, mini-game-development, runtime: warning */
N_ ("TikTok announced that it deletes the data of old HTML games on 30 September 2026. Don’t count on getting anything of them back from the portal.")
/* Translators: mini-game-development, mini-game-development, runtime, both: title */
N_ ("A mini game may use the HTML or the native runtime; native is the better one.")
/* Translators: mini-game-development, mini-game-development, runtime, retired: title */
N_ ("HTML games are not accepted since 28 August 2026. Those online were taken down on 4 September, and their data goes on 30 September.")
/* Translators: mini-game-development, mini-game-development, runtime, still-both: title */
N_ ("There are two runtimes (Chinese overview of the SDK).")
/* Translators: mini-game-development, mini-game-development, runtime: reading */
N_ ("HTML games are over. Pages that still describe them were not brought up to date.")
/* Translators: mini-game-development, mini-game-development, runtime, runtime.native: title */
N_ ("Runtime of the app")
/* Translators: mini-game-development, mini-game-development, runtime, runtime.native: shape */
N_ ("the native runtime")
/* Translators: mini-game-development, mini-game-development, runtime, runtime.moved: title */
N_ ("No HTML build left")
/* Translators: mini-game-development, mini-game-development, runtime, runtime.moved: question */
N_ ("Is the build that you are going to hand in made for the native runtime?")
/* Translators: mini-game-development, mini-game-development, runtime, runtime.moved: title */
N_ ("Yes, for native")
/* Translators: mini-game-development, mini-game-development, runtime, runtime.moved: title */
N_ ("No, it still starts from an HTML page")
/* Translators: mini-game-development, mini-game-development, engine: title */
N_ ("Choose an engine and build the game")
/* Translators: mini-game-development, mini-game-development, engine: usual_duration */
N_ ("weeks to months")
/* Translators: mini-game-development, mini-game-development, engine: instructions */
N_ ("Choose Cocos Creator, LayaAir or Unity. These are the engines that TikTok names.")
/* Translators: mini-game-development, mini-game-development, engine: instructions */
N_ ("Choose it below too, and agree on one version of it in your team.")
/* Translators: mini-game-development, mini-game-development, engine: instructions */
N_ ("For Unity, ask your contact person at TikTok for the package com.tiktok.minigame.")
/* Translators: mini-game-development, mini-game-development, engine: instructions */
N_ ("Build the game in the engine and a code editor of your choice, and play it on your own computer to its end. TikTok’s calls come later.")
/* Translators: mini-game-development, mini-game-development, engine: note */
N_ ("The work has three parts: the game itself, the export of its directory, and TikTok’s calls in it. Unity 2021 and 2022 work, best 2022.3 LTS; Unity 6 is no baseline, and Tuanjie clashes with the package. In Unity, save with TT.PlayerPrefs or TikTok’s file calls instead of Unity’s own. For Egret, Godot and Construct there is nothing official (2026-11-22).")
/* Translators: mini-game-development, mini-game-development, engine, any: title */
N_ ("Any engine of another maker with its own editor will do.")
/* Translators: mini-game-development, mini-game-development, engine, three: title */
N_ ("Cocos Creator, LayaAir and Unity are supported. A plain web build, an unadapted Unity WebGL build or a native app package can’t be delivered.")
/* Translators: mini-game-development, mini-game-development, engine: reading */
N_ ("Take one of the three. With any other engine you carry the adapting yourself.")
/* Translators: mini-game-development, mini-game-development, engine, engine.named: shape */
N_ ("Cocos Creator, LayaAir, Unity or another engine")
/* Translators: mini-game-development, mini-game-development, engine, engine.playable: title */
N_ ("Playable on a computer")
/* Translators: mini-game-development, mini-game-development, engine, engine.playable: question */
N_ ("Can the game be played to its end on your own computer?")
/* Translators: mini-game-development, mini-game-development, port: title */
N_ ("Bring a game over from another platform")
/* Translators: mini-game-development, mini-game-development, port: usual_duration */
N_ ("a day to a week")
/* Translators: mini-game-development, mini-game-development, port: instructions */
N_ ("If the game comes from WeChat or Douyin, keep its layout: game.js, game.json and project.config.json are the same trio here.")
/* Translators: mini-game-development, mini-game-development, port: instructions */
N_ ("If it comes from Facebook Instant Games, export it anew from the engine. A ZIP with index.html at its root is a web build.")
/* Translators: mini-game-development, mini-game-development, port: instructions */
N_ ("Weigh main package and subpackages again: TikTok’s limits are its own.")
/* Translators: mini-game-development, mini-game-development, port: instructions */
N_ ("Look for code that keeps one rewarded ad and shows it again, as WeChat wants it. Here each showing takes a new one.")
/* Translators: mini-game-development, mini-game-development, port: instructions */
N_ ("Look for calls that only Douyin or WeChat have, such as banner ads, and take them out.")
/* Translators: mini-game-development, mini-game-development, port: note */
N_ ("Names that look inherited from Douyin stand in TikTok’s Unity package, such as checkScene and createBannerAd. They are not documented for TikTok: don’t use them.")
/* Translators: mini-game-development, mini-game-development, port, wechat-small: title */
N_ ("WeChat: all packages together 20 MB, and 8 MB on still older pages; the main package 4 MB.")
/* Translators: mini-game-development, mini-game-development, port, wechat-large: title */
N_ ("WeChat: all packages together 30 MB.")
/* Translators: mini-game-development, mini-game-development, port, facebook-required: title */
N_ ("Facebook: fbapp-config.json must be in the upload.")
/* Translators: mini-game-development, mini-game-development, port, facebook-optional: title */
N_ ("Facebook: fbapp-config.json may be left out.")
/* Translators: mini-game-development, mini-game-development, port: reading */
N_ ("The other platforms’ pages differ by age. Keep fbapp-config.json where you also publish there, leave it out of TikTok’s package, and go by TikTok’s limits.")
/* Translators: mini-game-development, mini-game-development, port, port.done: title */
N_ ("Carried over")
/* Translators: mini-game-development, mini-game-development, port, port.done: question */
N_ ("Was the game on another platform before, and is it carried over?")
/* Translators: mini-game-development, mini-game-development, port, port.done: title */
N_ ("Yes, carried over")
/* Translators: mini-game-development, mini-game-development, port, port.done: title */
N_ ("It is a new game")
/* Translators: mini-game-development, mini-game-development, export: title */
N_ ("Export the game’s directory")
/* Translators: mini-game-development, mini-game-development, export: usual_duration */
N_ ("an hour")
/* Translators: mini-game-development, mini-game-development, export: instructions */
N_ ("In the export dialog of the engine, choose a mini-game platform whose layout TikTok reads, such as WeChat or Douyin.")
/* Translators: mini-game-development, mini-game-development, export: instructions */
N_ ("Check that game.js, game.json and project.config.json stand at the top of the exported directory.")
/* Translators: mini-game-development, mini-game-development, export: instructions */
N_ ("In game.json, set deviceOrientation to portrait or landscape.")
/* Translators: mini-game-development, mini-game-development, export: instructions */
N_ ("List subpackages in game.json under subpackages, all in lower case, and give each a game.js of its own.")
/* Translators: mini-game-development, mini-game-development, export: instructions */
N_ ("Take out files of zero bytes, and code that uses eval, new Function or timers with a text as their code.")
/* Translators: mini-game-development, mini-game-development, export, game-json: title */
N_ ("game.json with two subpackages")
/* Translators: mini-game-development, mini-game-development, export, project-config: title */
N_ ("project.config.json")
/* Translators: mini-game-development, mini-game-development, export, subpackage: title */
N_ ("Load a subpackage when it is needed")
/* Translators: mini-game-development, mini-game-development, export: note */
N_ ("Unity writes its output to tt-minigame, next to webgl. Cocos Creator has no export for TikTok: make a mini-game build and adapt entry, structure, resources and calls. What usually fails there is an HTML entry that is left over, upper and lower case in paths, the subpackage settings and domains that are not listed.")
/* Translators: mini-game-development, mini-game-development, export, export.trio: title */
N_ ("The three files")
/* Translators: mini-game-development, mini-game-development, export, export.trio: question */
N_ ("Do game.js, game.json and project.config.json stand at the top of the exported directory?")
/* Translators: mini-game-development, mini-game-development, export, export.trio: title */
N_ ("Yes, all three")
/* Translators: mini-game-development, mini-game-development, export, export.trio: title */
N_ ("No, one is missing")
/* Translators: mini-game-development, mini-game-development, export, export.clean: title */
N_ ("Nothing forbidden inside")
/* Translators: mini-game-development, mini-game-development, export, export.clean: question */
N_ ("Is the package free of empty files and of eval?")
/* Translators: mini-game-development, mini-game-development, export, export.clean: title */
N_ ("Yes, it is")
/* Translators: mini-game-development, mini-game-development, package-size: title */
N_ ("Keep the package within its limits")
/* Translators: mini-game-development, mini-game-development, package-size: instructions */
N_ ("Weigh the directory before it is compressed: at most 30 MB in all.")
/* Translators: mini-game-development, mini-game-development, package-size: instructions */
N_ ("Weigh the main package, which is everything outside the subpackages: at most 4 MB.")
/* Translators: mini-game-development, mini-game-development, package-size: instructions */
N_ ("Weigh each independent subpackage: at most 4 MB.")
/* Translators: mini-game-development, mini-game-development, package-size: instructions */
N_ ("For Unity, only the whole counts: at most 60 MB.")
/* Translators: mini-game-development, mini-game-development, package-size: instructions */
N_ ("Move what is too much into subpackages, or load it from a trusted domain.")
/* Translators: mini-game-development, mini-game-development, package-size: note */
N_ ("On your computer a size over the limit is a warning; at the upload it is an error. Unity suggests splitting the WebAssembly file from 80,000 functions on. Builds with bulk memory can’t have subpackages. The figures were confirmed on 2026-10-05.")
/* Translators: mini-game-development, mini-game-development, package-size, content: title */
N_ ("The content is at most 30 MB, the main package and each independent subpackage 4 MB; Unity 60 MB.")
/* Translators: mini-game-development, mini-game-development, package-size, zip: title */
N_ ("The ZIP is at most 200 MB.")
/* Translators: mini-game-development, mini-game-development, package-size: reading */
N_ ("Both hold. The small limits are for what is inside the package, the large one is for the file that you upload.")
/* Translators: mini-game-development, mini-game-development, package-size, package-size.fits: title */
N_ ("Within the limits")
/* Translators: mini-game-development, mini-game-development, package-size, package-size.fits: question */
N_ ("Does the project overview of the DevTool show every size within its limit?")
/* Translators: mini-game-development, mini-game-development, package-size, package-size.fits: title */
N_ ("No, or not looked at yet")
/* Translators: mini-game-development, mini-game-development, sdk: title */
N_ ("Know the two sets of calls")
/* Translators: mini-game-development, mini-game-development, sdk: instructions */
N_ ("In the game, call the Mini Games SDK: names below TTMinis.game. TikTok’s app has it loaded before your code runs.")
/* Translators: mini-game-development, mini-game-development, sdk: instructions */
N_ ("Add no script tag and no init call to a native game.")
/* Translators: mini-game-development, mini-game-development, sdk: instructions */
N_ ("On your server, call the Minis Server APIs at open.tiktokapis.com.")
/* Translators: mini-game-development, mini-game-development, sdk: instructions */
N_ ("Keep tokens and orders on the server. Never put the client secret into the game.")
/* Translators: mini-game-development, mini-game-development, sdk: note */
N_ ("The SDK runs on the phone: sign-in and consent, payment, rewarded ads, prompts of TikTok’s interface, start and pause of the game, network, and which calls a phone has. The server APIs look after identity and trade by OAuth v2 and scopes: tokens, user info, orders and prices. Called from the game, they fail for the browser’s cross-origin rules and would give the secret away.")
/* Translators: mini-game-development, mini-game-development, sdk, game-sdk: title */
N_ ("HTML games load connect.tiktok-minis.com/game/sdk.js first in their head.")
/* Translators: mini-game-development, mini-game-development, sdk, minis-js: title */
N_ ("They load developers.tiktok.com/js/minis.js right after body begins.")
/* Translators: mini-game-development, mini-game-development, sdk, legacy: title */
N_ ("Loading and init belong to an HTML5 SDK that is no longer supported.")
/* Translators: mini-game-development, mini-game-development, sdk: reading */
N_ ("A native game needs neither script. An old HTML game had the first one; mini dramas have /drama/sdk.js in its place.")
/* Translators: mini-game-development, mini-game-development, sdk, sdk.preloaded: title */
N_ ("No script tag, no init")
/* Translators: mini-game-development, mini-game-development, sdk, sdk.preloaded: question */
N_ ("Does the game start without a script tag of the SDK and without init?")
/* Translators: mini-game-development, mini-game-development, sdk, sdk.server: title */
N_ ("Server calls only from the server")
/* Translators: mini-game-development, mini-game-development, sdk, sdk.server: question */
N_ ("Do all calls to open.tiktokapis.com come from your server?")
/* Translators: mini-game-development, mini-game-development, namespace: title */
N_ ("Write TTMinis.game before every call")
/* Translators: mini-game-development, mini-game-development, namespace: instructions */
N_ ("Search the game’s code for TTMinis and see that .game follows each time.")
/* Translators: mini-game-development, mini-game-development, namespace: instructions */
N_ ("Use one of the prefixes throughout. A native game may also write tt or wx for TTMinis.game.")
/* Translators: mini-game-development, mini-game-development, namespace, game: title */
N_ ("Samples write TTMinis.game.addShortcut.")
/* Translators: mini-game-development, mini-game-development, namespace, bare: title */
N_ ("Other samples write TTMinis.login and TTMinis.startEntranceMission.")
/* Translators: mini-game-development, mini-game-development, namespace, three: title */
N_ ("In native games TTMinis.game, tt and wx are the same.")
/* Translators: mini-game-development, mini-game-development, namespace: reading */
N_ ("TTMinis.game is right. Without .game the call belongs to mini dramas and fails in a game.")
/* Translators: mini-game-development, mini-game-development, namespace, namespace.checked: title */
N_ ("One prefix throughout")
/* Translators: mini-game-development, mini-game-development, namespace, namespace.checked: question */
N_ ("Do all calls in the game begin with TTMinis.game, or all with tt?")
/* Translators: mini-game-development, mini-game-development, callbacks: title */
N_ ("Answer both success and failure")
/* Translators: mini-game-development, mini-game-development, callbacks: usual_duration */
N_ ("half a day")
/* Translators: mini-game-development, mini-game-development, callbacks: instructions */
N_ ("Hand each call one object with success, fail and complete. complete comes last either way.")
/* Translators: mini-game-development, mini-game-development, callbacks: instructions */
N_ ("Read an error in all its shapes: nested under error, flat with error_code, or with errCode, errorCode and errMsg.")
/* Translators: mini-game-development, mini-game-development, callbacks: instructions */
N_ ("Keep the game playable when a call fails.")
/* Translators: mini-game-development, mini-game-development, callbacks, problem: title */
N_ ("Read an error of any shape")
/* Translators: mini-game-development, mini-game-development, callbacks, fail: title */
N_ ("Failure comes by fail, storage and payment included.")
/* Translators: mini-game-development, mini-game-development, callbacks, error: title */
N_ ("checkBalance and the storage calls name it error.")
/* Translators: mini-game-development, mini-game-development, callbacks: reading */
N_ ("Write fail. Older clients may call error, so giving both the same function does no harm.")
/* Translators: mini-game-development, mini-game-development, callbacks, callbacks.handled: title */
N_ ("Failures handled")
/* Translators: mini-game-development, mini-game-development, callbacks, callbacks.handled: question */
N_ ("Does each call of the SDK have a fail that keeps the game going?")
/* Translators: mini-game-development, mini-game-development, capabilities: title */
N_ ("Plan what TikTok requires of every game")
/* Translators: mini-game-development, mini-game-development, capabilities: instructions */
N_ ("Required: silent login, by login. It gives open ID and access token without asking the player.")
/* Translators: mini-game-development, mini-game-development, capabilities: instructions */
N_ ("Optional: explicit authorization, by authorize. It gives name and avatar once the player agrees on a screen of TikTok’s.")
/* Translators: mini-game-development, mini-game-development, capabilities: instructions */
N_ ("Required: rewarded ads, by createRewardedVideoAd. In-app ads have to be enabled first.")
/* Translators: mini-game-development, mini-game-development, capabilities: instructions */
N_ ("Optional: purchases, by pay. In-app purchases have to be enabled first.")
/* Translators: mini-game-development, mini-game-development, capabilities: instructions */
N_ ("Required: a reward for a shortcut on the home screen, by addShortcut and getShortcutMissionReward.")
/* Translators: mini-game-development, mini-game-development, capabilities: instructions */
N_ ("Required: a reward for coming back by way of TikTok, by startEntranceMission and getEntranceMissionReward.")
/* Translators: mini-game-development, mini-game-development, capabilities: instructions */
N_ ("Note the names: the upload looks for them as they are written here.")
/* Translators: mini-game-development, mini-game-development, capabilities, always: title */
N_ ("Silent login, rewarded ads, shortcut and revisit are required of every game; authorization and purchases are optional.")
/* Translators: mini-game-development, mini-game-development, capabilities, by-model: title */
N_ ("It depends on how the game earns money. Ads: login and ads. Purchases: login and payment. Both: all three. The rest is support.")
/* Translators: mini-game-development, mini-game-development, capabilities, purchases: title */
N_ ("Purchases are on the list of what is required.")
/* Translators: mini-game-development, mini-game-development, capabilities: reading */
N_ ("Build in everything that any source requires, and payment if the game sells something. A game without rewarded ads risks being sent back.")
/* Translators: mini-game-development, mini-game-development, capabilities, capabilities.monetisation: title */
N_ ("Way of earning money")
/* Translators: mini-game-development, mini-game-development, capabilities, capabilities.monetisation: shape */
N_ ("ads, purchases, both or none")
/* Translators: mini-game-development, mini-game-development, login-method: title */
N_ ("Choose a login method")
/* Translators: mini-game-development, mini-game-development, login-method: instructions */
N_ ("List the data about players that the game really needs.")
/* Translators: mini-game-development, mini-game-development, login-method: instructions */
N_ ("No data: choose None. There is nothing to call in the game or on the server, and players notice nothing.")
/* Translators: mini-game-development, mini-game-development, login-method: instructions */
N_ ("Open ID and access token, for example for purchases: choose Silent login. The game calls login, the server exchanges the code; no screen appears.")
/* Translators: mini-game-development, mini-game-development, login-method: instructions */
N_ ("Name and avatar too: choose Explicit authorization. The game calls authorize, the server exchanges the code and asks for user info; the player has to agree on a screen.")
/* Translators: mini-game-development, mini-game-development, login-method: instructions */
N_ ("E-mail address or phone number: talk to your operations representative at TikTok first. That needs a compliance process of its own.")
/* Translators: mini-game-development, mini-game-development, login-method: note */
N_ ("Only two scopes exist for mini games: user.info.open_id, which comes with silent login, and user.info.basic (2026-08-19).")
/* Translators: mini-game-development, mini-game-development, login-method, none: title */
N_ ("A game that wants no data does nothing to log in.")
/* Translators: mini-game-development, mini-game-development, login-method, required: title */
N_ ("Silent login is required of every game, and the upload looks for it.")
/* Translators: mini-game-development, mini-game-development, login-method: reading */
N_ ("Choose at least silent login. Rewards for shortcut and revisit need a player who is logged in anyway.")
/* Translators: mini-game-development, mini-game-development, login-method, login-method.chosen: shape */
N_ ("none, silent login or explicit authorization")
/* Translators: mini-game-development, mini-game-development, silent-login: title */
N_ ("Log players in silently")
/* Translators: mini-game-development, mini-game-development, silent-login: instructions */
N_ ("Call TTMinis.game.login when the game starts. It works in the background.")
/* Translators: mini-game-development, mini-game-development, silent-login: instructions */
N_ ("In success, take code from the result. It is good once and for about five minutes.")
/* Translators: mini-game-development, mini-game-development, silent-login: instructions */
N_ ("Send the code to your server at once.")
/* Translators: mini-game-development, mini-game-development, silent-login: instructions */
N_ ("In fail, let the game go on without an account and try again later.")
/* Translators: mini-game-development, mini-game-development, silent-login: instructions */
N_ ("Call login again before each order. It is the only way to notice that another account is in use.")
/* Translators: mini-game-development, mini-game-development, silent-login, login: title */
N_ ("Silent login with a hand-over to the server")
/* Translators: mini-game-development, mini-game-development, silent-login: note */
N_ ("No official page says how long a code lives; five minutes is what developers report (2026-11-22). A player who revokes the game’s access ends silent login too. Error 102102 means that the portal has no Terms or Privacy URL yet; during development a temporary page will do.")
/* Translators: mini-game-development, mini-game-development, silent-login, silent-login.code: title */
N_ ("A code arrives")
/* Translators: mini-game-development, mini-game-development, silent-login, silent-login.code: question */
N_ ("Does success of login get a code on a phone?")
/* Translators: mini-game-development, mini-game-development, silent-login, silent-login.method: shape */
N_ ("silent login or explicit authorization")
/* Translators: mini-game-development, mini-game-development, code-exchange: title */
N_ ("Exchange the code on your server")
/* Translators: mini-game-development, mini-game-development, code-exchange: instructions */
N_ ("Put client key and client secret of the same app, and the same environment, on your server.")
/* Translators: mini-game-development, mini-game-development, code-exchange: instructions */
N_ ("Post the code to https://open.tiktokapis.com/v2/oauth/token/ as a form, with grant_type authorization_code.")
/* Translators: mini-game-development, mini-game-development, code-exchange: instructions */
N_ ("Leave redirect_uri and code_verifier out.")
/* Translators: mini-game-development, mini-game-development, code-exchange: instructions */
N_ ("Store open_id, access_token, refresh_token and both lifetimes for the player. Go by the numbers in the answer.")
/* Translators: mini-game-development, mini-game-development, code-exchange: instructions */
N_ ("To try it here, paste a fresh code of a test user on the Accounts page.")
/* Translators: mini-game-development, mini-game-development, code-exchange, client-key: title */
N_ ("client_key")
/* Translators: mini-game-development, mini-game-development, code-exchange, grant-type: title */
N_ ("grant_type")
/* Translators: mini-game-development, mini-game-development, code-exchange, endpoint: title */
N_ ("Address of the token endpoint")
/* Translators: mini-game-development, mini-game-development, code-exchange, request: title */
N_ ("Request for tokens")
/* Translators: mini-game-development, mini-game-development, code-exchange, answer: title */
N_ ("Its answer")
/* Translators: mini-game-development, mini-game-development, code-exchange, server: title */
N_ ("On a server with Node.js")
/* Translators: mini-game-development, mini-game-development, code-exchange: note */
N_ ("The answer is flat: there is no data member around it. open_id is the player as your client key knows them; union_id is the same for all apps of the developer.")
/* Translators: mini-game-development, mini-game-development, code-exchange: warning */
N_ ("A code can be exchanged once. After a failed try, log the player in again for a new one.")
/* Translators: mini-game-development, mini-game-development, code-exchange, same: title */
N_ ("The code goes to the same token endpoint as with Login Kit.")
/* Translators: mini-game-development, mini-game-development, code-exchange, body: title */
N_ ("The body for Minis has neither redirect_uri nor code_verifier.")
/* Translators: mini-game-development, mini-game-development, code-exchange, login-kit: title */
N_ ("The body has redirect_uri, and code_verifier for desktop and mobile apps.")
/* Translators: mini-game-development, mini-game-development, code-exchange: reading */
N_ ("The address is the same, the body is not. The last description is for standard apps.")
/* Translators: mini-game-development, mini-game-development, code-exchange, code-exchange.signed-in: title */
N_ ("A code was exchanged")
/* Translators: mini-game-development, mini-game-development, authorize: title */
N_ ("Ask for name and avatar")
/* Translators: mini-game-development, mini-game-development, authorize: instructions */
N_ ("Call TTMinis.game.authorize only when the player opens something that needs the data, such as a leaderboard with names.")
/* Translators: mini-game-development, mini-game-development, authorize: instructions */
N_ ("Give user.info.basic as scope. It decides what the screen asks for.")
/* Translators: mini-game-development, mini-game-development, authorize: instructions */
N_ ("Send the code from success to your server and exchange it like that of silent login.")
/* Translators: mini-game-development, mini-game-development, authorize: instructions */
N_ ("Ask https://open.tiktokapis.com/v2/user/info/ for the fields you show, with the new access token.")
/* Translators: mini-game-development, mini-game-development, authorize: instructions */
N_ ("If the game uses silent login only, there is nothing to do here.")
/* Translators: mini-game-development, mini-game-development, authorize, scope: title */
N_ ("scope")
/* Translators: mini-game-development, mini-game-development, authorize, address: title */
N_ ("Address of user info")
/* Translators: mini-game-development, mini-game-development, authorize, authorize: title */
N_ ("Ask at the moment of need")
/* Translators: mini-game-development, mini-game-development, authorize, user-info: title */
N_ ("Request for user info")
/* Translators: mini-game-development, mini-game-development, authorize: warning */
N_ ("Don’t ask when the game opens. Players who see no reason refuse, and with the refusal you may lose their open ID as well.")
/* Translators: mini-game-development, mini-game-development, authorize, username: title */
N_ ("user.info.basic gives username and avatar.")
/* Translators: mini-game-development, mini-game-development, authorize, display-name: title */
N_ ("user.info.basic gives open_id, union_id, avatars and display_name. username needs user.info.profile since February 2024.")
/* Translators: mini-game-development, mini-game-development, authorize, minis: title */
N_ ("For Minis there are only user.info.basic and user.info.open_id.")
/* Translators: mini-game-development, mini-game-development, authorize: reading */
N_ ("Expect display_name, the name people chose to show. The unique username is out of reach of a mini game.")
/* Translators: mini-game-development, mini-game-development, authorize, authorize.not-used: title */
N_ ("Login method without consent")
/* Translators: mini-game-development, mini-game-development, authorize, authorize.not-used: shape */
N_ ("a login method without consent")
/* Translators: mini-game-development, mini-game-development, authorize, authorize.user-info: title */
N_ ("User info was fetched")
/* Translators: mini-game-development, mini-game-development, authorize-fallback: title */
N_ ("Fall back to silent login")
/* Translators: mini-game-development, mini-game-development, authorize-fallback: instructions */
N_ ("In fail of authorize, call login at once.")
/* Translators: mini-game-development, mini-game-development, authorize-fallback: instructions */
N_ ("Give the player a nameless place in the game, for example “Player 27”.")
/* Translators: mini-game-development, mini-game-development, authorize-fallback: instructions */
N_ ("Offer the consent again only when the player taps for it.")
/* Translators: mini-game-development, mini-game-development, authorize-fallback: note */
N_ ("A refused screen should cost you the profile, never the player: open ID and progress stay.")
/* Translators: mini-game-development, mini-game-development, authorize-fallback, authorize-fallback.tried: title */
N_ ("Tried with a refusal")
/* Translators: mini-game-development, mini-game-development, authorize-fallback, authorize-fallback.tried: question */
N_ ("Did a test user press Cancel on the consent screen and stay logged in?")
/* Translators: mini-game-development, mini-game-development, unauthorized: title */
N_ ("Handle the answer 401")
/* Translators: mini-game-development, mini-game-development, unauthorized: instructions */
N_ ("Before each call, compare the lifetime you stored with the clock, and refresh a token that is about to end.")
/* Translators: mini-game-development, mini-game-development, unauthorized: instructions */
N_ ("On 401, refresh the token once and repeat the call. The player notices nothing.")
/* Translators: mini-game-development, mini-game-development, unauthorized: instructions */
N_ ("Store the new refresh token before you use the new access token, and let one refresh run at a time.")
/* Translators: mini-game-development, mini-game-development, unauthorized: instructions */
N_ ("If the refresh is refused, tell the game to call login, or authorize where profile data is needed.")
/* Translators: mini-game-development, mini-game-development, unauthorized: instructions */
N_ ("On the Accounts page, refresh a lane of this environment to see that the refresh works.")
/* Translators: mini-game-development, mini-game-development, unauthorized, server: title */
N_ ("One retry on the server")
/* Translators: mini-game-development, mini-game-development, unauthorized, refresh: title */
N_ ("Request for a refresh")
/* Translators: mini-game-development, mini-game-development, unauthorized, game: title */
N_ ("In the game’s code")
/* Translators: mini-game-development, mini-game-development, unauthorized: note */
N_ ("A token ends by its age or because the player took the access away. The webhook event authorization.removed tells you about the second: reason 1 is the player, 2 a deleted account, 3 a change of age, 4 a ban, 5 yourself.")
/* Translators: mini-game-development, mini-game-development, unauthorized, login: title */
N_ ("On 401 the server asks the game to log in or authorize again.")
/* Translators: mini-game-development, mini-game-development, unauthorized, refresh: title */
N_ ("A user’s access token is renewed with the refresh token, without the user.")
/* Translators: mini-game-development, mini-game-development, unauthorized, day: title */
N_ ("Access tokens live 24 hours, refresh tokens 365 days.")
/* Translators: mini-game-development, mini-game-development, unauthorized, hours: title */
N_ ("Access tokens live 2 hours, refresh tokens 180 days, and each refresh replaces the refresh token.")
/* Translators: mini-game-development, mini-game-development, unauthorized: reading */
N_ ("Refresh first, log in again only when that is refused. Take lifetimes from each answer and always keep the newest refresh token.")
/* Translators: mini-game-development, mini-game-development, unauthorized, unauthorized.refreshed: title */
N_ ("A token was refreshed")
/* Translators: mini-game-development, mini-game-development, unauthorized, unauthorized.handled: title */
N_ ("Way back built in")
/* Translators: mini-game-development, mini-game-development, unauthorized, unauthorized.handled: question */
N_ ("Does the game log in again when your server says that the session is over?")
/* Translators: mini-game-development, mini-game-development, version-gates: title */
N_ ("Ask canIUse before newer calls")
/* Translators: mini-game-development, mini-game-development, version-gates: instructions */
N_ ("Put canIUse in front of every call that older TikTok apps lack, and give the game a way on without it.")
/* Translators: mini-game-development, mini-game-development, version-gates: instructions */
N_ ("Gate shortcut and revisit above all: they need version 41.0.0 of the TikTok app or newer.")
/* Translators: mini-game-development, mini-game-development, version-gates: instructions */
N_ ("Look up the newest call you can’t do without in the list of base library versions below.")
/* Translators: mini-game-development, mini-game-development, version-gates: instructions */
N_ ("Enter its version below. It is the minimum to choose on the portal under Basic information.")
/* Translators: mini-game-development, mini-game-development, version-gates, versions: title */
N_ ("Base library, TikTok app and what came with them")
/* Translators: mini-game-development, mini-game-development, version-gates, gate: title */
N_ ("A gate with a way round it")
/* Translators: mini-game-development, mini-game-development, version-gates: note */
N_ ("What the versions from 0.20.0 to 0.32.0 and those after 0.35.0 brought is not known here. People with an older library than your minimum are asked to update TikTok.")
/* Translators: mini-game-development, mini-game-development, version-gates, changelog: title */
N_ ("Library 0.8.0 belongs to version 42.6.0 of the TikTok app.")
/* Translators: mini-game-development, mini-game-development, version-gates, neighbours: title */
N_ ("In the same list 0.7.0 belongs to 43.5.0 and 0.9.0 to 43.7.0.")
/* Translators: mini-game-development, mini-game-development, version-gates: reading */
N_ ("42.6.0 is a slip for 43.6.0. Ask canIUse where it matters.")
/* Translators: mini-game-development, mini-game-development, version-gates, version-gates.library: shape */
N_ ("a version such as 0.6.0")
/* Translators: mini-game-development, mini-game-development, version-gates, version-gates.gated: title */
N_ ("Calls are gated")
/* Translators: mini-game-development, mini-game-development, version-gates, version-gates.gated: question */
N_ ("Does canIUse stand before every call newer than that version?")
/* Translators: mini-game-development, mini-game-development, menu-button: title */
N_ ("Keep clear of the menu button")
/* Translators: mini-game-development, mini-game-development, menu-button: instructions */
N_ ("Ask getSystemInfoSync or getWindowInfo for the safe area, and keep buttons and text inside.")
/* Translators: mini-game-development, mini-game-development, menu-button: instructions */
N_ ("Ask getMenuButtonBoundingClientRect where TikTok’s own button is, and leave that corner empty.")
/* Translators: mini-game-development, mini-game-development, menu-button: instructions */
N_ ("Look at the game on a phone with a notch and on one without.")
/* Translators: mini-game-development, mini-game-development, menu-button, free: title */
N_ ("Find the free part of the top")
/* Translators: mini-game-development, mini-game-development, menu-button, html: title */
N_ ("getMenuButtonBoundingClientRect is for HTML games only.")
/* Translators: mini-game-development, mini-game-development, menu-button, native: title */
N_ ("The base library has it from 0.3.0 on.")
/* Translators: mini-game-development, mini-game-development, menu-button: reading */
N_ ("Call it behind canIUse, and have a fixed margin ready for where it is missing.")
/* Translators: mini-game-development, mini-game-development, menu-button, menu-button.clear: title */
N_ ("Corner left free")
/* Translators: mini-game-development, mini-game-development, menu-button, menu-button.clear: question */
N_ ("Is nothing of the game under the menu button or the notch?")
/* Translators: mini-game-development, mini-game-development, menu-button, menu-button.clear: title */
N_ ("Yes, nothing")
/* Translators: mini-game-development, mini-game-development, rewarded-ads: title */
N_ ("Build in rewarded ads")
/* Translators: mini-game-development, mini-game-development, rewarded-ads: instructions */
N_ ("Offer the ad as a trade: say what the player gets before it starts.")
/* Translators: mini-game-development, mini-game-development, rewarded-ads: instructions */
N_ ("On the tap, create a new ad with createRewardedVideoAd and the Placement ID as adUnitId.")
/* Translators: mini-game-development, mini-game-development, rewarded-ads: instructions */
N_ ("Listen to onClose and onError, then call show.")
/* Translators: mini-game-development, mini-game-development, rewarded-ads: instructions */
N_ ("Grant the reward once, in onClose, and only where isEnded is true.")
/* Translators: mini-game-development, mini-game-development, rewarded-ads: instructions */
N_ ("Throw the ad away afterwards. The next tap creates the next one.")
/* Translators: mini-game-development, mini-game-development, rewarded-ads, reward: title */
N_ ("One ad for one reward")
/* Translators: mini-game-development, mini-game-development, rewarded-ads: note */
N_ ("Creating fails with 11001 (no unit ID), 20001 (no such unit), 20002 (unit of another game), 20003 (unit not active), 20007 (wrong type of unit) or 30001 (asked too often). Showing fails with 11002 (no such ad) or 11003 (shown before); 30001 there means that the player left early. onClose and onError may both come: grant once.")
/* Translators: mini-game-development, mini-game-development, rewarded-ads, one-shot: title */
N_ ("An ad is shown once; showing it again ends in error 11003.")
/* Translators: mini-game-development, mini-game-development, rewarded-ads, load: title */
N_ ("Since library 0.33.0 an ad has load, onLoad and offLoad.")
/* Translators: mini-game-development, mini-game-development, rewarded-ads, unity: title */
N_ ("In Unity an ad has IsLoaded and Destroy, as on platforms that reuse one ad.")
/* Translators: mini-game-development, mini-game-development, rewarded-ads: reading */
N_ ("Create a new ad for each showing. load may fetch it ahead, behind canIUse, but does not make it last for two.")
/* Translators: mini-game-development, mini-game-development, rewarded-ads, rewarded-ads.granted: title */
N_ ("Reward after the whole ad only")
/* Translators: mini-game-development, mini-game-development, rewarded-ads, rewarded-ads.granted: question */
N_ ("On a phone, does watching to the end give the reward once, and leaving early none?")
/* Translators: mini-game-development, mini-game-development, rewarded-ads, rewarded-ads.again: title */
N_ ("A second ad works")
/* Translators: mini-game-development, mini-game-development, rewarded-ads, rewarded-ads.again: question */
N_ ("Does a second ad work without leaving the game?")
/* Translators: mini-game-development, mini-game-development, interstitial-ads: title */
N_ ("Add interstitial ads")
/* Translators: mini-game-development, mini-game-development, interstitial-ads: instructions */
N_ ("Show an interstitial ad at a natural break, such as the end of a level.")
/* Translators: mini-game-development, mini-game-development, interstitial-ads: instructions */
N_ ("Create it with createInterstitialAd behind canIUse, and show it at once.")
/* Translators: mini-game-development, mini-game-development, interstitial-ads: instructions */
N_ ("Take errors 11004 and 11005 as “not now”, and play on.")
/* Translators: mini-game-development, mini-game-development, interstitial-ads, break: title */
N_ ("An ad between two levels")
/* Translators: mini-game-development, mini-game-development, interstitial-ads: note */
N_ ("Library 0.3.0 or newer, TikTok 42.9.0. 11004 means too soon after the last one, 11005 that the player has seen enough for now. No reward hangs on such an ad.")
/* Translators: mini-game-development, mini-game-development, interstitial-ads, interstitial-ads.shown: title */
N_ ("Interstitial ads")
/* Translators: mini-game-development, mini-game-development, interstitial-ads, interstitial-ads.shown: question */
N_ ("Does an interstitial ad show at the break, and does the game go on after it?")
/* Translators: mini-game-development, mini-game-development, interstitial-ads, interstitial-ads.shown: title */
N_ ("The game has none")
/* Translators: mini-game-development, mini-game-development, purchase-prices: title */
N_ ("Ask TikTok for prices")
/* Translators: mini-game-development, mini-game-development, purchase-prices: instructions */
N_ ("Price each item in Beans, in one of TikTok’s tiers.")
/* Translators: mini-game-development, mini-game-development, purchase-prices: instructions */
N_ ("From your server, ask get_tier_infos for the price in the player’s currency each time the shop opens.")
/* Translators: mini-game-development, mini-game-development, purchase-prices: instructions */
N_ ("Ask check_redeem_amounts whether the amounts you want to charge are allowed.")
/* Translators: mini-game-development, mini-game-development, purchase-prices, tiers: title */
N_ ("Request for a tier")
/* Translators: mini-game-development, mini-game-development, purchase-prices: note */
/* xgettext:no-c-format */
N_ ("There are 496 tiers, in steps of 10 from 30 to 4,500 Beans and in growing steps up to 21,000. The price before the store’s share is Beans divided by 100, in US dollars; what people pay is higher and holds tax in some countries (Japan 10 %, Indonesia 11 %).")
/* Translators: mini-game-development, mini-game-development, purchase-prices, sample: title */
N_ ("100 Beans cost 1.19 US dollars (sample of an answer).")
/* Translators: mini-game-development, mini-game-development, purchase-prices, table: title */
N_ ("100 Beans cost 1.45 US dollars (price table).")
/* Translators: mini-game-development, mini-game-development, purchase-prices: reading */
N_ ("The sample is old. Never build a price in: ask get_tier_infos.")
/* Translators: mini-game-development, mini-game-development, purchase-prices, purchase-prices.not-used: title */
N_ ("Nothing is sold")
/* Translators: mini-game-development, mini-game-development, purchase-prices, purchase-prices.not-used: shape */
N_ ("ads or none")
/* Translators: mini-game-development, mini-game-development, purchase-prices, purchase-prices.asked: title */
N_ ("Prices at run time")
/* Translators: mini-game-development, mini-game-development, purchase-prices, purchase-prices.asked: question */
N_ ("Does the shop show only prices that get_tier_infos gave?")
/* Translators: mini-game-development, mini-game-development, purchases: title */
N_ ("Create an order and take the payment")
/* Translators: mini-game-development, mini-game-development, purchases: usual_duration */
N_ ("a day")
/* Translators: mini-game-development, mini-game-development, purchases: instructions */
N_ ("Call login again when the player taps Buy, so that the order is for the account in use.")
/* Translators: mini-game-development, mini-game-development, purchases: instructions */
N_ ("On your server, write down an order with an ID of your own before anything is sent.")
/* Translators: mini-game-development, mini-game-development, purchases: instructions */
N_ ("From your server, create the trade order with the player’s access token, and hand its trade_order_id to the game.")
/* Translators: mini-game-development, mini-game-development, purchases: instructions */
N_ ("In the game, call pay with trade_order_id. Missing Beans are topped up on the same panel.")
/* Translators: mini-game-development, mini-game-development, purchases: instructions */
N_ ("After success of pay, show “being delivered” and ask your own server every second or two.")
/* Translators: mini-game-development, mini-game-development, purchases, create: title */
N_ ("Create the trade order")
/* Translators: mini-game-development, mini-game-development, purchases, pay: title */
N_ ("Pay in the game")
/* Translators: mini-game-development, mini-game-development, purchases: note */
N_ ("Creating is not idempotent: the same order_id twice ends in 20021002. A trade order is for one payment and never changes. 20011002 means that key, order and player do not belong together. In pay, 30001 is cancelled, 30002 pending, 30003 panel closed, 30004 tapped twice, 13013 payment failed, 13014 wrong state of the order. Official samples misspell image_url; write it right. The store regions mainland China and Hong Kong can’t buy.")
/* Translators: mini-game-development, mini-game-development, purchases: warning */
N_ ("There is no documented call for a refund. Deliver the wrong thing, and you can’t give the money back from here.")
/* Translators: mini-game-development, mini-game-development, purchases, unity: title */
N_ ("In Unity, TT.Pay takes mode, env and buyQuantity.")
/* Translators: mini-game-development, mini-game-development, purchases, order: title */
N_ ("pay takes the trade_order_id that your server got.")
/* Translators: mini-game-development, mini-game-development, purchases: reading */
N_ ("Use the trade order, in Unity too. The other shape is Douyin’s.")
/* Translators: mini-game-development, mini-game-development, purchases, purchases.order: title */
N_ ("An order goes through")
/* Translators: mini-game-development, mini-game-development, purchases, purchases.order: question */
N_ ("Does a test user get from Buy to a paid order on a phone?")
/* Translators: mini-game-development, mini-game-development, purchase-delivery: title */
N_ ("Deliver on the webhook only")
/* Translators: mini-game-development, mini-game-development, purchase-delivery: instructions */
N_ ("Receive minis.trade_order.redeem.success at the webhook of the app.")
/* Translators: mini-game-development, mini-game-development, purchase-delivery: instructions */
N_ ("Check the signature: HMAC-SHA256 over the time, a dot and the raw body, with the client secret as key.")
/* Translators: mini-game-development, mini-game-development, purchase-delivery: instructions */
N_ ("Answer 200 at once, then read content, which is JSON within a text.")
/* Translators: mini-game-development, mini-game-development, purchase-delivery: instructions */
N_ ("Deliver once for each trade_order_id. The same event may come more often.")
/* Translators: mini-game-development, mini-game-development, purchase-delivery: instructions */
N_ ("If no event comes, ask trade_order/query. SUCCESS means paid, PENDING not yet.")
/* Translators: mini-game-development, mini-game-development, purchase-delivery: instructions */
N_ ("Take goods back on …refund_traceback: the store has returned the money, or the part in refund_amount.")
/* Translators: mini-game-development, mini-game-development, purchase-delivery, signature: title */
N_ ("Check the signature")
/* Translators: mini-game-development, mini-game-development, purchase-delivery, event: title */
N_ ("A payment event")
/* Translators: mini-game-development, mini-game-development, purchase-delivery, query: title */
N_ ("Ask for the state of an order")
/* Translators: mini-game-development, mini-game-development, purchase-delivery: note */
N_ ("TikTok repeats an event for up to 72 hours until it gets 200. It is not known whether a repeat is signed anew: don’t discard a signature as seen before its delivery worked. For the same reason, refusing events by their age may lose late ones; five minutes is a common limit. The query names no amount: go by your own record of the order. refund_success and refund_fail are announced but not sent yet (2026-05-01).")
/* Translators: mini-game-development, mini-game-development, purchase-delivery: warning */
N_ ("Success in the game only means that the panel was closed well. Goods handed out there can be had without paying.")
/* Translators: mini-game-development, mini-game-development, purchase-delivery, purchase-delivery.webhook: title */
N_ ("Delivered on the webhook")
/* Translators: mini-game-development, mini-game-development, purchase-delivery, purchase-delivery.webhook: question */
N_ ("Did a test purchase arrive in the game only after the webhook came, and once?")
/* Translators: mini-game-development, mini-game-development, balance: title */
N_ ("Leave the old balance calls behind")
/* Translators: mini-game-development, mini-game-development, balance: instructions */
N_ ("Search the code for checkBalance and recharge, and take them out.")
/* Translators: mini-game-development, mini-game-development, balance: instructions */
N_ ("Let pay do the topping up. It rounds what is missing up to a tier.")
/* Translators: mini-game-development, mini-game-development, balance: instructions */
N_ ("To show people what they have, call navigateToBalance with type BEANS.")
/* Translators: mini-game-development, mini-game-development, balance, documented: title */
N_ ("checkBalance tells whether the Beans suffice, recharge sells more of them.")
/* Translators: mini-game-development, mini-game-development, balance, deprecated: title */
N_ ("Both are deprecated in favour of pay.")
/* Translators: mini-game-development, mini-game-development, balance: reading */
N_ ("Use pay alone in new code.")
/* Translators: mini-game-development, mini-game-development, balance, balance.gone: title */
N_ ("Old calls are gone")
/* Translators: mini-game-development, mini-game-development, balance, balance.gone: question */
N_ ("Is the code free of checkBalance and recharge?")
/* Translators: mini-game-development, mini-game-development, shortcut: title */
N_ ("Reward a shortcut on the home screen")
/* Translators: mini-game-development, mini-game-development, shortcut: instructions */
N_ ("See that the player is logged in; silent login is enough.")
/* Translators: mini-game-development, mini-game-development, shortcut: instructions */
N_ ("Ask canIUse for addShortcut. The TikTok app has to be 41.0.0 or newer.")
/* Translators: mini-game-development, mini-game-development, shortcut: instructions */
N_ ("Offer the shortcut with its reward, and call addShortcut on the tap. The phone usually asks the player to confirm.")
/* Translators: mini-game-development, mini-game-development, shortcut: instructions */
N_ ("When the game comes to the front, call getShortcutMissionReward. It says whether the mission is fulfilled.")
/* Translators: mini-game-development, mini-game-development, shortcut: instructions */
N_ ("If canReceiveReward is true, grant the reward once, and note on your server that it was granted.")
/* Translators: mini-game-development, mini-game-development, shortcut, offer: title */
N_ ("Offer the shortcut")
/* Translators: mini-game-development, mini-game-development, shortcut, grant: title */
N_ ("Grant when the mission is fulfilled")
/* Translators: mini-game-development, mini-game-development, shortcut: note */
N_ ("Success of addShortcut means that the prompt was shown, not that the icon is there. The icon always opens the released game, so a preview can’t be tested with it: use the launch mode scene_shortcut of the DevTool, which sets canReceiveReward at once. No call sets it back. On iOS the shortcut is reported to need 41.40 (2026-08-20).")
/* Translators: mini-game-development, mini-game-development, shortcut, shortcut.granted: title */
N_ ("Reward by canReceiveReward")
/* Translators: mini-game-development, mini-game-development, shortcut, shortcut.granted: question */
N_ ("Does the reward come only after canReceiveReward was true, and only once?")
/* Translators: mini-game-development, mini-game-development, shortcut, shortcut.gated: title */
N_ ("Gated")
/* Translators: mini-game-development, mini-game-development, shortcut, shortcut.gated: question */
N_ ("Does the game hide the offer where canIUse says no?")
/* Translators: mini-game-development, mini-game-development, entrance-mission: title */
N_ ("Reward coming back through TikTok")
/* Translators: mini-game-development, mini-game-development, entrance-mission: instructions */
N_ ("Ask canIUse for startEntranceMission. The TikTok app has to be 41.0.0 or newer.")
/* Translators: mini-game-development, mini-game-development, entrance-mission: instructions */
N_ ("On the tap, call startEntranceMission. It leads to the sidebar of the TikTok profile, where the game is listed.")
/* Translators: mini-game-development, mini-game-development, entrance-mission: instructions */
N_ ("When the player is back, call getEntranceMissionReward.")
/* Translators: mini-game-development, mini-game-development, entrance-mission, lead: title */
N_ ("Lead to the sidebar")
/* Translators: mini-game-development, mini-game-development, entrance-mission, grant: title */
N_ ("Grant after the return")
/* Translators: mini-game-development, mini-game-development, entrance-mission: note */
N_ ("Success of startEntranceMission only says that the sidebar opened. The way back shows for accounts of regions where mini games are live, such as the United States, Japan and Indonesia. In the DevTool the launch mode scene_center fulfils the mission at once. Other scenes: scan_qrcode, search, anchor, ads, desktop_shortcut, dm_sharing, minis_link.")
/* Translators: mini-game-development, mini-game-development, entrance-mission, entrance-mission.granted: question */
N_ ("Does the reward come only after the player came back and canReceiveReward was true?")
/* Translators: mini-game-development, mini-game-development, entrance-mission, entrance-mission.gated: question */
N_ ("Does the game hide the mission where canIUse says no?")
/* Translators: mini-game-development, mini-game-development, sharing: title */
N_ ("Let people share the game")
/* Translators: mini-game-development, mini-game-development, sharing: instructions */
N_ ("Call shareAppMessage for a friend, or shareToStory for a story, behind canIUse.")
/* Translators: mini-game-development, mini-game-development, sharing: instructions */
N_ ("Put what you need to know later into query, and read it from getLaunchOptionsSync and onShow.")
/* Translators: mini-game-development, mini-game-development, sharing: instructions */
N_ ("Set title, picture and subtitle on the portal as well.")
/* Translators: mini-game-development, mini-game-development, sharing, share: title */
N_ ("Share a challenge")
/* Translators: mini-game-development, mini-game-development, sharing, parameters: title */
N_ ("Title, picture and subtitle are parameters of the call.")
/* Translators: mini-game-development, mini-game-development, sharing, ignored: title */
N_ ("They are ignored for now; what is set on the portal is shown.")
/* Translators: mini-game-development, mini-game-development, sharing: reading */
N_ ("Give them and set them on the portal too, so that it comes out right either way.")
/* Translators: mini-game-development, mini-game-development, sharing, sharing.works: title */
N_ ("Sharing")
/* Translators: mini-game-development, mini-game-development, sharing, sharing.works: question */
N_ ("Does the query arrive when a test user opens the shared link?")
/* Translators: mini-game-development, mini-game-development, sharing, sharing.works: title */
N_ ("The game shares nothing")
/* Translators: mini-game-development, mini-game-development, capability-scan: title */
N_ ("Find the required calls in the package")
/* Translators: mini-game-development, mini-game-development, capability-scan: instructions */
N_ ("Export the game once more.")
/* Translators: mini-game-development, mini-game-development, capability-scan: instructions */
N_ ("Search the main package for each required name, as the scan of the upload does.")
/* Translators: mini-game-development, mini-game-development, capability-scan: instructions */
N_ ("Write out what is put together at run time. A call such as tt[name] is not seen.")
/* Translators: mini-game-development, mini-game-development, capability-scan, search: title */
N_ ("Search the exported directory")
/* Translators: mini-game-development, mini-game-development, capability-scan: note */
N_ ("That the scan looks for the written names was seen by developers whose packages passed it in September 2026; TikTok’s pages say only that the calls are required.")
/* Translators: mini-game-development, mini-game-development, capability-scan, capability-scan.literal: title */
N_ ("Names found in the package")
/* Translators: mini-game-development, mini-game-development, capability-scan, capability-scan.literal: question */
N_ ("Does a text search in the exported main package find all the required names?")
/* Translators: mini-game-development, mini-game-development, capability-scan, capability-scan.literal: title */
N_ ("Yes, all of them")
/* Translators: mini-game-development, mini-game-development, capability-scan, capability-scan.literal: title */
N_ ("No, or not searched yet")
/* Translators: mini-game-development, mini-game-development, devtool: title */
N_ ("Install the DevTool")
/* Translators: mini-game-development, mini-game-development, devtool: instructions */
N_ ("Install Node.js 20 or newer and Google Chrome on a Mac or a Windows computer.")
/* Translators: mini-game-development, mini-game-development, devtool: instructions */
N_ ("Install the package @ttmg/cli. Its command is ttmg.")
/* Translators: mini-game-development, mini-game-development, devtool: instructions */
N_ ("Run ttmg login and sign in with your developer account.")
/* Translators: mini-game-development, mini-game-development, devtool: instructions */
N_ ("Run ttmg dev in the exported directory, not in the engine’s project.")
/* Translators: mini-game-development, mini-game-development, devtool, install: title */
N_ ("Install and start")
/* Translators: mini-game-development, mini-game-development, devtool: note */
N_ ("ttmg build and ttmg upload make and send the package; ttmg reset forgets the sign-in. It keeps key and session in ~/.ttmgrc: don’t share this file. Linux is reported not to work. On Windows the firewall may block ttmg dev.")
/* Translators: mini-game-development, mini-game-development, devtool, ttmg: title */
N_ ("The command for games is ttmg, from @ttmg/cli.")
/* Translators: mini-game-development, mini-game-development, devtool, ttdx: title */
N_ ("It is ttdx, from @tiktok-minis/cli.")
/* Translators: mini-game-development, mini-game-development, devtool, minis: title */
N_ ("It is minis, from tiktok-minis-cli.")
/* Translators: mini-game-development, mini-game-development, devtool: reading */
N_ ("ttmg is for games and minis for dramas. ttdx belongs to the old HTML games.")
/* Translators: mini-game-development, mini-game-development, devtool, devtool.opens: title */
N_ ("Project opens")
/* Translators: mini-game-development, mini-game-development, devtool, devtool.opens: question */
N_ ("Does the DevTool show the game’s name, its client key and its sizes?")
/* Translators: mini-game-development, mini-game-development, debug: title */
N_ ("Debug on a phone")
/* Translators: mini-game-development, mini-game-development, debug: instructions */
N_ ("Put phone and computer into the same network.")
/* Translators: mini-game-development, mini-game-development, debug: instructions */
N_ ("Scan the QR code of the DevTool with the TikTok app of a test user. This is another login than that of ttmg.")
/* Translators: mini-game-development, mini-game-development, debug: instructions */
N_ ("Debug on the phone with vConsole, or in Chrome on the computer while the phone mirrors the game.")
/* Translators: mini-game-development, mini-game-development, debug: instructions */
N_ ("To get along without domains, ads or payment, turn on Disable Domain Verification, Enable IAA Mock or Enable IAP Mock under Developer Options, in the … menu.")
/* Translators: mini-game-development, mini-game-development, debug: instructions */
N_ ("Turn all three off for the last test.")
/* Translators: mini-game-development, mini-game-development, debug: instructions */
N_ ("Play the whole game once on iOS and once on Android.")
/* Translators: mini-game-development, mini-game-development, debug: note */
N_ ("When you need help, send client key and name of the game, kind of version (local, preview, review, production), TikTok and SDK version, system, region of the account, error text, screenshots, where the game was opened from, the steps, and logs. DevInfo in the same menu shows most of it. TikTok’s order for finding a fault: accounts and permissions, tool, portal settings, package, capabilities, payment, phone.")
/* Translators: mini-game-development, mini-game-development, debug, debug.phone: title */
N_ ("Runs on a phone")
/* Translators: mini-game-development, mini-game-development, debug, debug.phone: question */
N_ ("Does the game run on a phone from start to end with all Developer Options off?")
/* Translators: mini-game-development, mini-game-development, debug, debug.both: title */
N_ ("iOS and Android")
/* Translators: mini-game-development, mini-game-development, debug, debug.both: question */
N_ ("Did you play it on an iPhone and on an Android phone?")
/* Translators: mini-game-development, mini-game-development, login-102102: title */
N_ ("login fails with 102102")
/* Translators: mini-game-development, mini-game-development, login-102102: where */
N_ ("In the game")
/* Translators: mini-game-development, mini-game-development, login-102102: causes */
N_ ("The portal has no Terms or Privacy URL for the app.")
/* Translators: mini-game-development, mini-game-development, login-102102: fixes */
N_ ("Enter both under Basic information. During development a temporary page will do.")
/* Translators: mini-game-development, mini-game-development, request-21100: title */
N_ ("request fails with 21100")
/* Translators: mini-game-development, mini-game-development, request-21100: causes */
N_ ("The host is not among the trusted domains.")
/* Translators: mini-game-development, mini-game-development, request-21100: causes */
N_ ("The list has it without https://, or with a path.")
/* Translators: mini-game-development, mini-game-development, request-21100: fixes */
N_ ("Add the host under Development configuration.")
/* Translators: mini-game-development, mini-game-development, request-21100: fixes */
N_ ("For a quick try, turn on Disable Domain Verification on the phone.")
/* Translators: mini-game-development, mini-game-development, ad-11003: title */
N_ ("An ad fails with 11003")
/* Translators: mini-game-development, mini-game-development, ad-11003: causes */
N_ ("The same ad is shown a second time.")
/* Translators: mini-game-development, mini-game-development, ad-11003: fixes */
N_ ("Create a new ad for each showing.")
/* Translators: mini-game-development, mini-game-development, ad-unit: title */
N_ ("An ad fails with 20001, 20002, 20003 or 20007")
/* Translators: mini-game-development, mini-game-development, ad-unit: causes */
N_ ("The Placement ID is mistyped, or belongs to another game or another type of ad.")
/* Translators: mini-game-development, mini-game-development, ad-unit: causes */
N_ ("The placement is not active yet. New ones are inactive.")
/* Translators: mini-game-development, mini-game-development, ad-unit: fixes */
N_ ("Copy the ID from Ad placements and set the placement to Active.")
/* Translators: mini-game-development, mini-game-development, order-20021001: title */
N_ ("An order fails with 20021001")
/* Translators: mini-game-development, mini-game-development, order-20021001: where */
N_ ("On your server")
/* Translators: mini-game-development, mini-game-development, order-20021001: causes */
N_ ("In-app purchases are not enabled for the organization.")
/* Translators: mini-game-development, mini-game-development, order-20021001: fixes */
N_ ("Ask an admin to enable them. If they are enabled already, ask TikTok.")
/* Translators: mini-game-development, mini-game-development, order-20021002: title */
N_ ("An order fails with 20021002")
/* Translators: mini-game-development, mini-game-development, order-20021002: causes */
N_ ("The order_id was used before.")
/* Translators: mini-game-development, mini-game-development, order-20021002: fixes */
N_ ("Make a new order_id for each try, and keep the old one in your records.")
/* Translators: mini-game-development, mini-game-development, order-20011002: title */
N_ ("An order fails with 20011002")
/* Translators: mini-game-development, mini-game-development, order-20011002: causes */
N_ ("Client key, order and player do not belong together, for example after a change of account.")
/* Translators: mini-game-development, mini-game-development, order-20011002: fixes */
N_ ("Log in again before the order, and create it with that player’s token.")
/* Translators: mini-game-development, mini-game-development, client-token: title */
N_ ("An order fails with access_token_invalid")
/* Translators: mini-game-development, mini-game-development, client-token: causes */
N_ ("The token is a client token, or one of another player.")
/* Translators: mini-game-development, mini-game-development, client-token: causes */
N_ ("The token has ended.")
/* Translators: mini-game-development, mini-game-development, client-token: fixes */
N_ ("Send the access token of the player who buys; refresh it first.")
/* Translators: mini-game-development, mini-game-development, scan-404: title */
N_ ("A page 404 follows the scan")
/* Translators: mini-game-development, mini-game-development, scan-404: where */
N_ ("On the phone")
/* Translators: mini-game-development, mini-game-development, scan-404: causes */
N_ ("The TikTok app is too old for the game.")
/* Translators: mini-game-development, mini-game-development, scan-404: causes */
N_ ("The account is no test user.")
/* Translators: mini-game-development, mini-game-development, scan-404: fixes */
N_ ("Update TikTok, and check the account under Testing permissions.")
/* Translators: mini-game-development, mini-game-development, not-entry: title */
N_ ("“not a Mini Game project entry directory”")
/* Translators: mini-game-development, mini-game-development, not-entry: where */
N_ ("DevTool")
/* Translators: mini-game-development, mini-game-development, not-entry: causes */
N_ ("ttmg runs outside the exported directory.")
/* Translators: mini-game-development, mini-game-development, not-entry: fixes */
N_ ("Change to the directory that holds game.json and run it there.")
/* Translators: mini-game-development, mini-game-development, phone-no-reach: title */
N_ ("The phone does not reach the computer")
/* Translators: mini-game-development, mini-game-development, phone-no-reach: causes */
N_ ("Phone and computer are in different networks.")
/* Translators: mini-game-development, mini-game-development, phone-no-reach: causes */
N_ ("The firewall of Windows blocks ttmg.")
/* Translators: mini-game-development, mini-game-development, phone-no-reach: fixes */
N_ ("Use one network, and let ttmg through the firewall.")
/* Translators: mini-game-development, mini-game-development, tool-only: title */
N_ ("It works in the DevTool and not on the phone")
/* Translators: mini-game-development, mini-game-development, tool-only: causes */
N_ ("Hosts are missing among the trusted domains.")
/* Translators: mini-game-development, mini-game-development, tool-only: causes */
N_ ("A mock for ads or payment is still on in one of the two.")
/* Translators: mini-game-development, mini-game-development, tool-only: causes */
N_ ("File names differ in upper and lower case.")
/* Translators: mini-game-development, mini-game-development, tool-only: fixes */
N_ ("Turn off all Developer Options, read the error in vConsole and mend that first.")
/* Translators: mini-game-development, mini-game-development, minis-manifest: title */
N_ ("minis.manifest.json appears in the game")
/* Translators: mini-game-development, mini-game-development, minis-manifest: causes */
N_ ("The tool for mini dramas was run.")
/* Translators: mini-game-development, mini-game-development, minis-manifest: fixes */
N_ ("Delete the file and use ttmg.")
/* Translators: mini-game-development, mini-game-development, no-reward: title */
N_ ("canReceiveReward stays false")
/* Translators: mini-game-development, mini-game-development, no-reward: causes */
N_ ("The player was not logged in.")
/* Translators: mini-game-development, mini-game-development, no-reward: causes */
N_ ("The player did not come back through the icon or the sidebar.")
/* Translators: mini-game-development, mini-game-development, no-reward: causes */
N_ ("Mini games are not live in the region of the account.")
/* Translators: mini-game-development, mini-game-development, no-reward: fixes */
N_ ("Log in first, then try the launch modes scene_shortcut and scene_center of the DevTool.")
/* Translators: mini-game-monetisation, mini-game-monetisation: title */
N_ ("Earn money with the mini game")
/* Translators: mini-game-monetisation, mini-game-monetisation: summary */
N_ ("Enabling ads and purchases for the organization, getting paid, setting up placements and items, and trying it all without real money.")
/* Translators: mini-game-monetisation, mini-game-monetisation, model: title */
N_ ("Decide how the game earns money")
/* Translators: mini-game-monetisation, mini-game-monetisation, model: instructions */
N_ ("Read TikTok’s overview of earning money with mini games.")
/* Translators: mini-game-monetisation, mini-game-monetisation, model: instructions */
N_ ("Choose ads, purchases, both or none below. Guides call in-app ads IAA, and in-app purchases IAP.")
/* Translators: mini-game-monetisation, mini-game-monetisation, model: instructions */
N_ ("Mind the regions: in the United States and the European Union, ads decide which data rules apply to you.")
/* Translators: mini-game-monetisation, mini-game-monetisation, model: note */
N_ ("One guide titles its part on purchases with IAA. That is a slip: IAA is ads, IAP is purchases.")
/* Translators: mini-game-monetisation, mini-game-monetisation, model, optional: title */
N_ ("Earning money is optional, yet rewarded ads are required of every game.")
/* Translators: mini-game-monetisation, mini-game-monetisation, model, by-model: title */
N_ ("Ads are required only of games that earn by ads.")
/* Translators: mini-game-monetisation, mini-game-monetisation, model: reading */
N_ ("Plan with rewarded ads. Without them a game may be sent back.")
/* Translators: mini-game-monetisation, mini-game-monetisation, enable: title */
N_ ("Enable ads and purchases")
/* Translators: mini-game-monetisation, mini-game-monetisation, enable: usual_duration */
N_ ("1–2 days for each feature")
/* Translators: mini-game-monetisation, mini-game-monetisation, enable: instructions */
N_ ("As an admin, open your organization on the Developer Portal and go to Monetization.")
/* Translators: mini-game-monetisation, mini-game-monetisation, enable: instructions */
N_ ("Enable the first feature: in-app ads if the game shows ads.")
/* Translators: mini-game-monetisation, mini-game-monetisation, enable: instructions */
N_ ("Wait until it is enabled. Only one feature can be asked for at a time.")
/* Translators: mini-game-monetisation, mini-game-monetisation, enable: instructions */
N_ ("Then enable in-app purchases, if the game sells something.")
/* Translators: mini-game-monetisation, mini-game-monetisation, enable: note */
N_ ("Only admins see Business and Monetization. What is enabled goes for every mini app of the organization; each app still builds it in for itself. Until purchases are enabled, orders fail with 20021001.")
/* Translators: mini-game-monetisation, mini-game-monetisation, enable, enable.admin: title */
N_ ("An admin to do it")
/* Translators: mini-game-monetisation, mini-game-monetisation, enable, enable.no-ads: title */
N_ ("No ads in the game")
/* Translators: mini-game-monetisation, mini-game-monetisation, enable, enable.no-ads: shape */
N_ ("purchases or none")
/* Translators: mini-game-monetisation, mini-game-monetisation, enable, enable.ads: question */
N_ ("What does Monetization say about in-app ads?")
/* Translators: mini-game-monetisation, mini-game-monetisation, enable, enable.ads: title */
N_ ("Enabled")
/* Translators: mini-game-monetisation, mini-game-monetisation, enable, enable.ads: title */
N_ ("Requested, not enabled yet")
/* Translators: mini-game-monetisation, mini-game-monetisation, enable, enable.ads: title */
N_ ("Not requested yet")
/* Translators: mini-game-monetisation, mini-game-monetisation, enable, enable.purchases: question */
N_ ("What does Monetization say about in-app purchases?")
/* Translators: mini-game-monetisation, mini-game-monetisation, payout: title */
N_ ("Set up how you are paid")
/* Translators: mini-game-monetisation, mini-game-monetisation, payout: instructions */
N_ ("Under Monetization, fill in the details of the business that is paid.")
/* Translators: mini-game-monetisation, mini-game-monetisation, payout: instructions */
N_ ("Hand in the tax form: W-9 for companies of the United States, W-8BEN-E for all others.")
/* Translators: mini-game-monetisation, mini-game-monetisation, payout: instructions */
N_ ("Enter the bank account. Its holder must have the very name that was verified for the business.")
/* Translators: mini-game-monetisation, mini-game-monetisation, payout, holder: title */
N_ ("Account holder")
/* Translators: mini-game-monetisation, mini-game-monetisation, payout: note */
N_ ("Companies that are subject to backup withholding in the United States can’t be paid.")
/* Translators: mini-game-monetisation, mini-game-monetisation, payout, payout.name: title */
N_ ("Name of the account holder")
/* Translators: mini-game-monetisation, mini-game-monetisation, payout, payout.name: shape */
N_ ("the verified name of the business")
/* Translators: mini-game-monetisation, mini-game-monetisation, payout, payout.tax: title */
N_ ("Tax form")
/* Translators: mini-game-monetisation, mini-game-monetisation, payout, payout.tax: question */
N_ ("Is the tax form accepted?")
/* Translators: mini-game-monetisation, mini-game-monetisation, payout, payout.tax: title */
N_ ("Accepted")
/* Translators: mini-game-monetisation, mini-game-monetisation, payout, payout.tax: title */
N_ ("The game earns nothing")
/* Translators: mini-game-monetisation, mini-game-monetisation, payout, payout.bank: title */
N_ ("Bank account")
/* Translators: mini-game-monetisation, mini-game-monetisation, payout, payout.bank: question */
N_ ("Is the bank account accepted?")
/* Translators: mini-game-monetisation, mini-game-monetisation, placements: title */
N_ ("Add ad placements")
/* Translators: mini-game-monetisation, mini-game-monetisation, placements: instructions */
N_ ("Open the app and go to Monetization → In-App Ads → Ad placements.")
/* Translators: mini-game-monetisation, mini-game-monetisation, placements: instructions */
N_ ("Click Add and choose Rewarded.")
/* Translators: mini-game-monetisation, mini-game-monetisation, placements: instructions */
N_ ("Give each place in the game that shows an ad a placement of its own.")
/* Translators: mini-game-monetisation, mini-game-monetisation, placements: instructions */
N_ ("Set the placement to Active. New ones are inactive.")
/* Translators: mini-game-monetisation, mini-game-monetisation, placements: instructions */
N_ ("Copy the Placement ID into the game as adUnitId.")
/* Translators: mini-game-monetisation, mini-game-monetisation, placements: note */
N_ ("IDs seen so far are the letters ad and 19 digits. There is no public ID for tests: use the ad mock instead.")
/* Translators: mini-game-monetisation, mini-game-monetisation, placements, placements.active: title */
N_ ("Active rewarded placement")
/* Translators: mini-game-monetisation, mini-game-monetisation, placements, placements.active: question */
N_ ("Does Ad placements list an active rewarded placement whose ID the game uses?")
/* Translators: mini-game-monetisation, mini-game-monetisation, placements, placements.active: title */
N_ ("It is there, but not active")
/* Translators: mini-game-monetisation, mini-game-monetisation, items: title */
N_ ("Set up what you sell")
/* Translators: mini-game-monetisation, mini-game-monetisation, items: usual_duration */
N_ ("about two weeks")
/* Translators: mini-game-monetisation, mini-game-monetisation, items: instructions */
N_ ("Open the app and go to Monetization.")
/* Translators: mini-game-monetisation, mini-game-monetisation, items: instructions */
N_ ("Enter up to ten items by hand, or upload a CSV file of at most 1,000.")
/* Translators: mini-game-monetisation, mini-game-monetisation, items: instructions */
N_ ("Keep each item at 400 US dollars or less, in Korea at 350.")
/* Translators: mini-game-monetisation, mini-game-monetisation, items: instructions */
N_ ("Wait for the review of the items.")
/* Translators: mini-game-monetisation, mini-game-monetisation, items: note */
N_ ("These figures come from one copied guide, not from the public pages. Prices are in Beans; the game asks for the price in the player’s currency.")
/* Translators: mini-game-monetisation, mini-game-monetisation, items, items.approved: title */
N_ ("Items approved")
/* Translators: mini-game-monetisation, mini-game-monetisation, items, items.approved: question */
N_ ("Are the items approved?")
/* Translators: mini-game-monetisation, mini-game-monetisation, items, items.approved: title */
N_ ("The portal asks for none")
/* Translators: mini-game-monetisation, mini-game-monetisation, test-ads: title */
N_ ("Try ads without real ones")
/* Translators: mini-game-monetisation, mini-game-monetisation, test-ads: instructions */
N_ ("On the phone, open the … menu of the game and go to Developer Options.")
/* Translators: mini-game-monetisation, mini-game-monetisation, test-ads: instructions */
N_ ("Turn on Enable IAA Mock.")
/* Translators: mini-game-monetisation, mini-game-monetisation, test-ads: instructions */
N_ ("Watch an ad to its end, then leave one early.")
/* Translators: mini-game-monetisation, mini-game-monetisation, test-ads: instructions */
N_ ("Turn the mock off and see one real ad before you submit.")
/* Translators: mini-game-monetisation, mini-game-monetisation, test-ads, test-ads.seen: title */
N_ ("Ads tried")
/* Translators: mini-game-monetisation, mini-game-monetisation, test-ads, test-ads.seen: question */
N_ ("Did ads show both with the mock and without it?")
/* Translators: mini-game-monetisation, mini-game-monetisation, test-payment: title */
N_ ("Try a purchase without money")
/* Translators: mini-game-monetisation, mini-game-monetisation, test-payment: instructions */
N_ ("On the phone, go to Developer Options in the … menu of the game and turn on Enable IAP Mock.")
/* Translators: mini-game-monetisation, mini-game-monetisation, test-payment: instructions */
N_ ("Buy something. Nothing is charged.")
/* Translators: mini-game-monetisation, mini-game-monetisation, test-payment: instructions */
N_ ("See that the webhook arrives with is_sandbox true, and that the goods come only then.")
/* Translators: mini-game-monetisation, mini-game-monetisation, test-payment: instructions */
N_ ("Cancel a purchase, tap Buy twice, and pull the network in between.")
/* Translators: mini-game-monetisation, mini-game-monetisation, test-payment: note */
N_ ("Make sure that your server never treats is_sandbox as real income. In the old sandbox for HTML games a payment also went through with an empty balance.")
/* Translators: mini-game-monetisation, mini-game-monetisation, test-payment, sandbox: title */
N_ ("In the sandbox, payment works with no balance, takes none, and the webhook still comes.")
/* Translators: mini-game-monetisation, mini-game-monetisation, test-payment, mock: title */
N_ ("The payment mock of the DevTool completes the panel without a charge; the webhook says is_sandbox true.")
/* Translators: mini-game-monetisation, mini-game-monetisation, test-payment: reading */
N_ ("Native games use the mock. The sandbox description is from the HTML pages.")
/* Translators: mini-game-monetisation, mini-game-monetisation, test-payment, test-payment.delivered: title */
N_ ("Test purchase delivered")
/* Translators: mini-game-monetisation, mini-game-monetisation, test-payment, test-payment.delivered: question */
N_ ("Did a test purchase end in one delivery, after a webhook with is_sandbox true?")
/* Translators: mini-game-release, mini-game-release: title */
N_ ("Release the mini game")
/* Translators: mini-game-release, mini-game-release: summary */
N_ ("Domains, webhooks and test users, the approvals of organization and regions, upload, preview, review, release, and what comes after.")
/* Translators: mini-game-release, mini-game-release, trusted-domains: title */
N_ ("List trusted domains")
/* Translators: mini-game-release, mini-game-release, trusted-domains: instructions */
N_ ("Collect every host that the game loads from: your server, downloads, sockets.")
/* Translators: mini-game-release, mini-game-release, trusted-domains: instructions */
N_ ("Enter them below. Each begins with https:// and ends with the host: no path, no wildcard.")
/* Translators: mini-game-release, mini-game-release, trusted-domains: instructions */
N_ ("On the portal, open the app, then Development configuration → Security, and enter the same list.")
/* Translators: mini-game-release, mini-game-release, trusted-domains: instructions */
N_ ("Sockets: enter the host with wss:// too if the portal takes it.")
/* Translators: mini-game-release, mini-game-release, trusted-domains: note */
N_ ("At most 20. A request to any other host fails with 21100. The same tab proves that you own a domain or URL prefix, under URL properties.")
/* Translators: mini-game-release, mini-game-release, trusted-domains, https: title */
N_ ("Entries begin with https://.")
/* Translators: mini-game-release, mini-game-release, trusted-domains, wss: title */
N_ ("For sockets there are entries with wss:// (reported by a developer).")
/* Translators: mini-game-release, mini-game-release, trusted-domains: reading */
N_ ("List https:// for every host, and add wss:// where the form accepts it.")
/* Translators: mini-game-release, mini-game-release, trusted-domains, trusted-domains.saved: question */
N_ ("Does Security show exactly this list?")
/* Translators: mini-game-release, mini-game-release, trusted-domains, trusted-domains.saved: title */
N_ ("Yes, the same")
/* Translators: mini-game-release, mini-game-release, webhooks: title */
N_ ("Register the webhook")
/* Translators: mini-game-release, mini-game-release, webhooks: instructions */
N_ ("Enter the callback URL of your server below. It has to begin with https://.")
/* Translators: mini-game-release, mini-game-release, webhooks: instructions */
N_ ("On the portal, open the app, then Development configuration → Webhooks, and paste the URL.")
/* Translators: mini-game-release, mini-game-release, webhooks: instructions */
N_ ("Click Test URL. TikTok posts a sample; your server has to answer 200.")
/* Translators: mini-game-release, mini-game-release, webhooks: instructions */
N_ ("Click Save.")
/* Translators: mini-game-release, mini-game-release, webhooks: note */
N_ ("A saved URL gets all events: payments, and authorization.removed when a player takes the access away. Check TikTok-Signature on each of them. A game that sells nothing can do without.")
/* Translators: mini-game-release, mini-game-release, webhooks, self-service: title */
N_ ("The URL is registered on the portal, which can test it.")
/* Translators: mini-game-release, mini-game-release, webhooks, contact: title */
N_ ("The URL is sent to the contact person at TikTok.")
/* Translators: mini-game-release, mini-game-release, webhooks: reading */
N_ ("Register it yourself. The second way belongs to the old HTML games.")
/* Translators: mini-game-release, mini-game-release, webhooks, webhooks.mini-game-tested: title */
N_ ("Test URL answered")
/* Translators: mini-game-release, mini-game-release, webhooks, webhooks.mini-game-tested: question */
N_ ("Did Test URL succeed, and is the URL saved?")
/* Translators: mini-game-release, mini-game-release, webhooks, webhooks.mini-game-tested: title */
N_ ("The test failed")
/* Translators: mini-game-release, mini-game-release, test-users: title */
N_ ("Add test users")
/* Translators: mini-game-release, mini-game-release, test-users: instructions */
N_ ("Choose TikTok accounts of adults, best one of each region you launch in.")
/* Translators: mini-game-release, mini-game-release, test-users: instructions */
N_ ("On the portal, open the app, then Testing permissions.")
/* Translators: mini-game-release, mini-game-release, test-users: instructions */
N_ ("Add each account, and list the same ones below.")
/* Translators: mini-game-release, mini-game-release, test-users, users: title */
N_ ("Test users")
/* Translators: mini-game-release, mini-game-release, test-users: note */
N_ ("At most 30. They see previews, and gray versions as well. These are not the target users of a sandbox, of which there are ten in each of five.")
/* Translators: mini-game-release, mini-game-release, test-users, thirty: title */
N_ ("30 test users under Testing permissions.")
/* Translators: mini-game-release, mini-game-release, test-users, ten: title */
N_ ("10 target users in each of 5 sandboxes.")
/* Translators: mini-game-release, mini-game-release, test-users: reading */
N_ ("These are two lists. Native games are tested with the first.")
/* Translators: mini-game-release, mini-game-release, test-users, test-users.added: title */
N_ ("Added on the portal")
/* Translators: mini-game-release, mini-game-release, test-users, test-users.added: question */
N_ ("Does Testing permissions list them all?")
/* Translators: mini-game-release, mini-game-release, region-check: title */
N_ ("Sign in from every region")
/* Translators: mini-game-release, mini-game-release, region-check: instructions */
N_ ("Let a test user of the region open the game and log in.")
/* Translators: mini-game-release, mini-game-release, region-check: instructions */
N_ ("Take the code that login gives and redeem it on the Accounts page, in a lane of this region.")
/* Translators: mini-game-release, mini-game-release, region-check: instructions */
N_ ("Look at texts, prices and legal links as they appear there.")
/* Translators: mini-game-release, mini-game-release, region-check, region-check.signed-in: title */
N_ ("A lane of the region signed in")
/* Translators: mini-game-release, mini-game-release, launch-approval: title */
N_ ("Get the general launch approval")
/* Translators: mini-game-release, mini-game-release, launch-approval: usual_duration */
N_ ("not published")
/* Translators: mini-game-release, mini-game-release, launch-approval: instructions */
N_ ("As an admin, open your organization and go to Business → Pre-launch tasks.")
/* Translators: mini-game-release, mini-game-release, launch-approval: instructions */
N_ ("Open the general launch approval, fill it in and submit it.")
/* Translators: mini-game-release, mini-game-release, launch-approval: note */
N_ ("It is given to the organization once and opens all regions except the United States. How long it takes is not published.")
/* Translators: mini-game-release, mini-game-release, launch-approval, partners: title */
N_ ("Only approved partners with a contact person launch, in Japan and the United States.")
/* Translators: mini-game-release, mini-game-release, launch-approval, general: title */
N_ ("Every organization asks for one general launch approval; the United States need a second one.")
/* Translators: mini-game-release, mini-game-release, launch-approval: reading */
N_ ("Ask for the approval yourself. No contact person is needed for it.")
/* Translators: mini-game-release, mini-game-release, launch-approval, launch-approval.approved: title */
N_ ("General launch approval")
/* Translators: mini-game-release, mini-game-release, launch-approval, launch-approval.approved: question */
N_ ("What does Pre-launch tasks say about the general launch approval?")
/* Translators: mini-game-release, mini-game-release, launch-approval, launch-approval.approved: title */
N_ ("Approved")
/* Translators: mini-game-release, mini-game-release, launch-approval, launch-approval.approved: title */
N_ ("Refused, or more is needed")
/* Translators: mini-game-release, mini-game-release, launch-approval, launch-approval.approved: title */
N_ ("Nothing submitted yet")
/* Translators: mini-game-release, mini-game-release, launch-approval, launch-approval.approved: title */
N_ ("I can’t see the page")
/* Translators: mini-game-release, mini-game-release, data-usage: title */
N_ ("Choose how data of players is used")
/* Translators: mini-game-release, mini-game-release, data-usage: usual_duration */
N_ ("7–10 days for the questionnaire")
/* Translators: mini-game-release, mini-game-release, data-usage: instructions */
N_ ("Choose Excepted if you get along with sums over at least 1,000 people. The game then can’t show ads.")
/* Translators: mini-game-release, mini-game-release, data-usage: instructions */
N_ ("Choose Sensitive if you need data of single people, or show ads.")
/* Translators: mini-game-release, mini-game-release, data-usage: instructions */
N_ ("With Sensitive, a TPRM questionnaire follows. Reckon with 7 to 10 days for it.")
/* Translators: mini-game-release, mini-game-release, data-usage: note */
N_ ("The rule of thumb: purchases alone are Excepted, purchases with ads are Sensitive. Since 2026-08-14 the United States, the United Kingdom and the European Union all ask for this review of the organization.")
/* Translators: mini-game-release, mini-game-release, data-usage: warning */
N_ ("The choice goes for the whole organization. Think of later games with ads before you choose Excepted.")
/* Translators: mini-game-release, mini-game-release, data-usage, data-usage.reviewed: title */
N_ ("Review of the data usage")
/* Translators: mini-game-release, mini-game-release, data-usage, data-usage.reviewed: question */
N_ ("What does the portal say about your data usage in this region?")
/* Translators: mini-game-release, mini-game-release, us-approval: title */
N_ ("Get the United States launch approval")
/* Translators: mini-game-release, mini-game-release, us-approval: instructions */
N_ ("As an admin, go to Business → Pre-launch tasks and open the request for the United States.")
/* Translators: mini-game-release, mini-game-release, us-approval: instructions */
N_ ("Sign the data security agreement that belongs to it.")
/* Translators: mini-game-release, mini-game-release, us-approval: instructions */
N_ ("Submit the request.")
/* Translators: mini-game-release, mini-game-release, us-approval: note */
N_ ("Companies registered in Hong Kong can’t publish in the United States.")
/* Translators: mini-game-release, mini-game-release, us-approval: warning */
N_ ("The agreement binds your company. Let somebody sign who may.")
/* Translators: mini-game-release, mini-game-release, us-approval, us-approval.approved: title */
N_ ("United States launch approval")
/* Translators: mini-game-release, mini-game-release, us-approval, us-approval.approved: question */
N_ ("What does Pre-launch tasks say about the United States?")
/* Translators: mini-game-release, mini-game-release, regional-requirements: title */
N_ ("See what the region asks for")
/* Translators: mini-game-release, mini-game-release, regional-requirements: instructions */
N_ ("On the portal, open the app, then Launch regions, and choose the region.")
/* Translators: mini-game-release, mini-game-release, regional-requirements: instructions */
N_ ("Read what its row asks for. Age ratings, the G1 licence and the approval of the United States have steps of their own here.")
/* Translators: mini-game-release, mini-game-release, regional-requirements: instructions */
N_ ("File anything else that stands there.")
/* Translators: mini-game-release, mini-game-release, regional-requirements: note */
N_ ("One proof for each app and each region is enough. Nobody in mainland China, Hong Kong, India, Iran, Syria, Cuba, North Korea or the Crimea, Luhansk and Donetsk regions may be addressed, and no children anywhere.")
/* Translators: mini-game-release, mini-game-release, regional-requirements, april: title */
N_ ("Brazil, Indonesia, Japan, Malaysia, the Philippines, Saudi Arabia, Thailand and Turkey ask for nothing; the United States need approval, Vietnam the G1 licence.")
/* Translators: mini-game-release, mini-game-release, regional-requirements, table: title */
N_ ("France, Germany, South Korea and the United Kingdom ask for an age rating or a proof from a store.")
/* Translators: mini-game-release, mini-game-release, regional-requirements, per-app: title */
N_ ("The page is now app → Launch regions, and rating material is filed for each app and region.")
/* Translators: mini-game-release, mini-game-release, regional-requirements, general: title */
N_ ("All regions need the general launch approval.")
/* Translators: mini-game-release, mini-game-release, regional-requirements: reading */
N_ ("The list grows. Go by what Launch regions shows for the region, and take the rest as what to prepare.")
/* Translators: mini-game-release, mini-game-release, regional-requirements, regional-requirements.filed: title */
N_ ("Material of the region")
/* Translators: mini-game-release, mini-game-release, regional-requirements, regional-requirements.filed: question */
N_ ("What does Launch regions say about this region?")
/* Translators: mini-game-release, mini-game-release, regional-requirements, regional-requirements.filed: title */
N_ ("Filed and accepted")
/* Translators: mini-game-release, mini-game-release, regional-requirements, regional-requirements.filed: title */
N_ ("It asks for nothing")
/* Translators: mini-game-release, mini-game-release, rating-pegi: title */
N_ ("Show the PEGI rating")
/* Translators: mini-game-release, mini-game-release, rating-pegi: usual_duration */
N_ ("minutes, once you have it")
/* Translators: mini-game-release, mini-game-release, rating-pegi: instructions */
N_ ("Have the PEGI certificate of the game ready.")
/* Translators: mini-game-release, mini-game-release, rating-pegi: instructions */
N_ ("In its place, a proof will do that the game is out in the local App Store or Google Play.")
/* Translators: mini-game-release, mini-game-release, rating-pegi: instructions */
N_ ("On the portal, open the app, then Launch regions, choose the region and upload it.")
/* Translators: mini-game-release, mini-game-release, rating-pegi, rating-pegi.filed: title */
N_ ("PEGI rating or proof")
/* Translators: mini-game-release, mini-game-release, rating-pegi, rating-pegi.filed: question */
N_ ("What does Launch regions say about the PEGI rating?")
/* Translators: mini-game-release, mini-game-release, rating-usk: title */
N_ ("Show the USK rating")
/* Translators: mini-game-release, mini-game-release, rating-usk: instructions */
N_ ("Have the USK certificate of the game ready.")
/* Translators: mini-game-release, mini-game-release, rating-usk, rating-usk.filed: title */
N_ ("USK rating or proof")
/* Translators: mini-game-release, mini-game-release, rating-usk, rating-usk.filed: question */
N_ ("What does Launch regions say about the USK rating?")
/* Translators: mini-game-release, mini-game-release, rating-grac: title */
N_ ("Show the GRAC rating")
/* Translators: mini-game-release, mini-game-release, rating-grac: instructions */
N_ ("Have the GRAC certificate of the game ready.")
/* Translators: mini-game-release, mini-game-release, rating-grac, rating-grac.filed: title */
N_ ("GRAC rating or proof")
/* Translators: mini-game-release, mini-game-release, rating-grac, rating-grac.filed: question */
N_ ("What does Launch regions say about the GRAC rating?")
/* Translators: mini-game-release, mini-game-release, licence-g1: title */
N_ ("File the G1 licence")
/* Translators: mini-game-release, mini-game-release, licence-g1: instructions */
N_ ("Have the G1 licence ready that Vietnam asks of online games.")
/* Translators: mini-game-release, mini-game-release, licence-g1: instructions */
N_ ("On the portal, open the app, then Launch regions, choose Vietnam and upload it.")
/* Translators: mini-game-release, mini-game-release, licence-g1, licence-g1.filed: title */
N_ ("G1 licence")
/* Translators: mini-game-release, mini-game-release, licence-g1, licence-g1.filed: question */
N_ ("What does Launch regions say about the G1 licence?")
/* Translators: mini-game-release, mini-game-release, upload: title */
N_ ("Upload the code package")
/* Translators: mini-game-release, mini-game-release, upload: instructions */
N_ ("Turn every mock and Developer Option off, and export once more.")
/* Translators: mini-game-release, mini-game-release, upload: instructions */
N_ ("Make a ZIP of the directory, at most 200 MB, or let ttmg upload do it.")
/* Translators: mini-game-release, mini-game-release, upload: instructions */
N_ ("On the portal, open the app, then Code version, and click Upload code asset.")
/* Translators: mini-game-release, mini-game-release, upload: instructions */
N_ ("Write what is new into the notes.")
/* Translators: mini-game-release, mini-game-release, upload: instructions */
N_ ("Read what the scan reports, and mend it before anything else.")
/* Translators: mini-game-release, mini-game-release, upload, upload: title */
N_ ("Upload from the command line")
/* Translators: mini-game-release, mini-game-release, upload: note */
N_ ("200 MB is for the file; the content is held to 30 MB in all, 4 MB for the main package and 4 MB for each independent subpackage, or 60 MB with Unity. The scan refuses empty files, scripts from elsewhere, hosts that are not listed and a missing login.")
/* Translators: mini-game-release, mini-game-release, upload, upload.accepted: title */
N_ ("Package accepted")
/* Translators: mini-game-release, mini-game-release, upload, upload.accepted: question */
N_ ("Does Code version list your package as Preview?")
/* Translators: mini-game-release, mini-game-release, upload, upload.accepted: title */
N_ ("The upload was refused")
/* Translators: mini-game-release, mini-game-release, preview: title */
N_ ("Play the preview")
/* Translators: mini-game-release, mini-game-release, preview: instructions */
N_ ("On the card of the package, open the QR code.")
/* Translators: mini-game-release, mini-game-release, preview: instructions */
N_ ("Scan it with the TikTok app of a test user.")
/* Translators: mini-game-release, mini-game-release, preview: instructions */
N_ ("Play from the first start to a purchase, an ad and a reward.")
/* Translators: mini-game-release, mini-game-release, preview: note */
N_ ("At most 30 previews are kept. A shortcut opens the released game, never a preview.")
/* Translators: mini-game-release, mini-game-release, preview, preview.played: title */
N_ ("Preview played")
/* Translators: mini-game-release, mini-game-release, preview, preview.played: question */
N_ ("Did test users play this very package to the end?")
/* Translators: mini-game-release, mini-game-release, acceptance: title */
N_ ("Go through the acceptance checklist")
/* Translators: mini-game-release, mini-game-release, acceptance: instructions */
N_ ("Basic information is approved.")
/* Translators: mini-game-release, mini-game-release, acceptance: instructions */
N_ ("Domains and webhooks are set up.")
/* Translators: mini-game-release, mini-game-release, acceptance: instructions */
N_ ("The requirements of the regions you launch in are met.")
/* Translators: mini-game-release, mini-game-release, acceptance: instructions */
N_ ("The required capabilities work: login, ads or payment, shortcut, revisit.")
/* Translators: mini-game-release, mini-game-release, acceptance: instructions */
N_ ("The game starts fast, on old phones too.")
/* Translators: mini-game-release, mini-game-release, acceptance: instructions */
N_ ("All texts are there in English.")
/* Translators: mini-game-release, mini-game-release, acceptance: instructions */
N_ ("Nothing in it gambles, addresses children or aims at regions that are excluded.")
/* Translators: mini-game-release, mini-game-release, acceptance, acceptance.all: title */
N_ ("Checklist done")
/* Translators: mini-game-release, mini-game-release, acceptance, acceptance.all: question */
N_ ("Does the preview pass every point above?")
/* Translators: mini-game-release, mini-game-release, acceptance, acceptance.all: title */
N_ ("No, or not checked yet")
/* Translators: mini-game-release, mini-game-release, acceptance, acceptance.basic: title */
N_ ("Basic information approved")
/* Translators: mini-game-release, mini-game-release, acceptance, acceptance.basic: question */
N_ ("What does Basic information say?")
/* Translators: mini-game-release, mini-game-release, submit: title */
N_ ("Submit for review")
/* Translators: mini-game-release, mini-game-release, submit: instructions */
N_ ("On the portal, open Code version and submit the preview that you played.")
/* Translators: mini-game-release, mini-game-release, submit: instructions */
N_ ("Choose Manual release if you want to choose the hour, or Automatic for right after approval.")
/* Translators: mini-game-release, mini-game-release, submit: instructions */
N_ ("Choose production, or gray for a part of the players. Gray needs a version in production.")
/* Translators: mini-game-release, mini-game-release, submit: instructions */
N_ ("Wait for the result.")
/* Translators: mini-game-release, mini-game-release, submit: note */
N_ ("The review has a part on safety and one on the game, and plays it in English. If it is not approved, read the comments, mend the game and upload a new package.")
/* Translators: mini-game-release, mini-game-release, submit: warning */
N_ ("With automatic release, players have the version as soon as it is approved. There is no asking again.")
/* Translators: mini-game-release, mini-game-release, submit, submit.result: title */
N_ ("Result of the review")
/* Translators: mini-game-release, mini-game-release, submit, submit.result: question */
N_ ("What does Code version say about the submitted version?")
/* Translators: mini-game-release, mini-game-release, submit, submit.result: title */
N_ ("Not approved")
/* Translators: mini-game-release, mini-game-release, submit, submit.result: title */
N_ ("Not submitted yet")
/* Translators: mini-game-release, mini-game-release, release: title */
N_ ("Release the game")
/* Translators: mini-game-release, mini-game-release, release: instructions */
N_ ("With manual release, open Code version and release the approved version.")
/* Translators: mini-game-release, mini-game-release, release: instructions */
N_ ("Open the game in TikTok from a real account of each region that is live.")
/* Translators: mini-game-release, mini-game-release, release: instructions */
N_ ("See that login, an ad and a small purchase work there.")
/* Translators: mini-game-release, mini-game-release, release: warning */
N_ ("What is released is out with players at once. To take a fault back, you need a new version and its review.")
/* Translators: mini-game-release, mini-game-release, release, release.live: title */
N_ ("Live in this region")
/* Translators: mini-game-release, mini-game-release, release, release.live: question */
N_ ("Can a real account of this region find and play the game?")
/* Translators: mini-game-release, mini-game-release, release, release.live: title */
N_ ("Released, not visible yet")
/* Translators: mini-game-release, mini-game-release, gray: title */
N_ ("Roll a version out step by step")
/* Translators: mini-game-release, mini-game-release, gray: usual_duration */
N_ ("some days")
/* Translators: mini-game-release, mini-game-release, gray: instructions */
N_ ("Submit the new version as gray.")
/* Translators: mini-game-release, mini-game-release, gray: instructions */
N_ ("Give it a small share of the players.")
/* Translators: mini-game-release, mini-game-release, gray: instructions */
N_ ("Watch errors and figures for a day, then raise the share.")
/* Translators: mini-game-release, mini-game-release, gray: instructions */
N_ ("Make it the production version once nothing speaks against it.")
/* Translators: mini-game-release, mini-game-release, gray: note */
/* xgettext:no-c-format */
N_ ("There can be one production and one gray version; their shares add up to 100 %.")
/* Translators: mini-game-release, mini-game-release, gray: warning */
N_ ("The share can only be raised, not lowered.")
/* Translators: mini-game-release, mini-game-release, gray, gray.used: title */
N_ ("Gray release")
/* Translators: mini-game-release, mini-game-release, gray, gray.used: question */
N_ ("Do you release in steps?")
/* Translators: mini-game-release, mini-game-release, gray, gray.used: title */
N_ ("No, to everybody at once")
/* Translators: mini-game-release, mini-game-release, gray, gray.used: title */
N_ ("Not decided")
/* Translators: mini-game-release, mini-game-release, updates: title */
N_ ("Tell players about a new version")
/* Translators: mini-game-release, mini-game-release, updates: instructions */
N_ ("Ask canIUse for getUpdateManager: library 0.35.0, TikTok 46.3.0.")
/* Translators: mini-game-release, mini-game-release, updates: instructions */
N_ ("When onUpdateReady comes, ask the player and call applyUpdate. The game starts anew.")
/* Translators: mini-game-release, mini-game-release, updates, update: title */
N_ ("Restart when an update is ready")
/* Translators: mini-game-release, mini-game-release, updates, updates.built: title */
N_ ("Updates built in")
/* Translators: mini-game-release, mini-game-release, updates, updates.built: question */
N_ ("Does the game offer a restart when an update is ready?")
/* Translators: mini-game-release, mini-game-release, updates, updates.built: title */
N_ ("We leave it to TikTok")
/* Translators: mini-game-release, mini-game-release, reports: title */
N_ ("Answer reports within 72 hours")
/* Translators: mini-game-release, mini-game-release, reports: usual_duration */
N_ ("at most 72 hours for each report")
/* Translators: mini-game-release, mini-game-release, reports: instructions */
N_ ("Decide who reads the reports, on weekends too.")
/* Translators: mini-game-release, mini-game-release, reports: instructions */
N_ ("See that mail to the address of the app arrives there.")
/* Translators: mini-game-release, mini-game-release, reports: instructions */
N_ ("Answer each report within 72 hours.")
/* Translators: mini-game-release, mini-game-release, reports, reports.address: title */
N_ ("Address for reports")
/* Translators: mini-game-release, mini-game-release, reports, reports.someone: title */
N_ ("Somebody reads them")
/* Translators: mini-game-release, mini-game-release, reports, reports.someone: question */
N_ ("Is there somebody who reads and answers reports every day?")
/* Translators: mini-game-release, mini-game-release, analytics: title */
N_ ("Watch the figures")
/* Translators: mini-game-release, mini-game-release, analytics: usual_duration */
N_ ("about a day")
/* Translators: mini-game-release, mini-game-release, analytics: instructions */
N_ ("On the portal, open the app, then Analytics. It is renewed once a day.")
/* Translators: mini-game-release, mini-game-release, analytics: instructions */
N_ ("Look at players, retention after 1, 7, 14 and 30 days, and the sources players come from.")
/* Translators: mini-game-release, mini-game-release, analytics: instructions */
N_ ("Look at how many starts succeed, and how long they take.")
/* Translators: mini-game-release, mini-game-release, analytics: instructions */
N_ ("Compare ads and purchases there with your own records.")
/* Translators: mini-game-release, mini-game-release, analytics: instructions */
N_ ("Send events of your own with reportEvent, such as loading_complete or complete_section.")
/* Translators: mini-game-release, mini-game-release, analytics, event: title */
N_ ("Report that loading is over")
/* Translators: mini-game-release, mini-game-release, analytics: note */
N_ ("There are also earnings (orders, revenue by player, impressions, clicks), devices, gender and region. Of fewer than 1,000 players in the United States nothing is shown.")
/* Translators: mini-game-release, mini-game-release, analytics, analytics.seen: title */
N_ ("Figures are there")
/* Translators: mini-game-release, mini-game-release, analytics, analytics.seen: question */
N_ ("Does Analytics show figures of the released game?")
/* Translators: mini-game-release, mini-game-release, webhook-test: title */
N_ ("Test URL fails")
/* Translators: mini-game-release, mini-game-release, webhook-test: where */
N_ ("On the portal")
/* Translators: mini-game-release, mini-game-release, webhook-test: causes */
N_ ("The address does not begin with https://, or its certificate is not valid.")
/* Translators: mini-game-release, mini-game-release, webhook-test: causes */
N_ ("The server redirects, asks for a login or answers something else than 200.")
/* Translators: mini-game-release, mini-game-release, webhook-test: fixes */
N_ ("Answer 200 to every POST at once, and check the signature afterwards.")
/* Translators: mini-game-release, mini-game-release, upload-refused: title */
N_ ("The upload is refused")
/* Translators: mini-game-release, mini-game-release, upload-refused: causes */
N_ ("The package is over a limit: 30 MB, 4 MB or 4 MB, with Unity 60 MB.")
/* Translators: mini-game-release, mini-game-release, upload-refused: causes */
N_ ("A file has zero bytes.")
/* Translators: mini-game-release, mini-game-release, upload-refused: causes */
N_ ("The call login is not found in the code.")
/* Translators: mini-game-release, mini-game-release, upload-refused: causes */
N_ ("appid in project.config.json is not the game’s.")
/* Translators: mini-game-release, mini-game-release, upload-refused: fixes */
N_ ("Read the report of the scan from the top, mend one thing after the other and upload again.")
/* Translators: mini-game-release, mini-game-release, cannot-submit: title */
N_ ("The version can’t be submitted")
/* Translators: mini-game-release, mini-game-release, cannot-submit: causes */
N_ ("Basic information is not approved yet.")
/* Translators: mini-game-release, mini-game-release, cannot-submit: causes */
N_ ("The business is not verified.")
/* Translators: mini-game-release, mini-game-release, cannot-submit: causes */
N_ ("The general launch approval is missing.")
/* Translators: mini-game-release, mini-game-release, cannot-submit: fixes */
N_ ("Finish what the portal names, and come back.")
/* Translators: mini-game-release, mini-game-release, no-gray: title */
N_ ("Gray can’t be chosen")
/* Translators: mini-game-release, mini-game-release, no-gray: causes */
N_ ("There is no version in production yet.")
/* Translators: mini-game-release, mini-game-release, no-gray: causes */
N_ ("The share is not larger than the present one.")
/* Translators: mini-game-release, mini-game-release, no-gray: fixes */
N_ ("Release once to everybody, or choose a larger share.")
/* Translators: mini-game-release, mini-game-release, no-revisit: title */
N_ ("The way back from the profile is missing")
/* Translators: mini-game-release, mini-game-release, no-revisit: causes */
N_ ("The game is not released in that region.")
/* Translators: mini-game-release, mini-game-release, no-revisit: fixes */
N_ ("Look with an account of a region that is live, such as Japan.")
/* Translators: prepare-developer-account, prepare-developer-account: title */
N_ ("Prepare your developer account")
/* Translators: prepare-developer-account, prepare-developer-account: summary */
N_ ("Before an app can be integrated, the Developer Portal needs to know who you are: an account of your own, the organization that stands for your business, and, for a mini game, the app that stands for it.")
/* Translators: prepare-developer-account, prepare-developer-account, account: title */
N_ ("Sign up for a developer account")
/* Translators: prepare-developer-account, prepare-developer-account, account: instructions */
N_ ("Open the TikTok for Developers website.")
/* Translators: prepare-developer-account, prepare-developer-account, account: instructions */
N_ ("If you have no account there yet, sign up with the e-mail address you use for work. If you have one, log in.")
/* Translators: prepare-developer-account, prepare-developer-account, account: note */
N_ ("Everybody who will work on the app needs an account of their own. TikTok advises against sharing one login among colleagues.")
/* Translators: prepare-developer-account, prepare-developer-account, account, account.signed-up: title */
N_ ("Developer account")
/* Translators: prepare-developer-account, prepare-developer-account, account, account.signed-up: question */
N_ ("Can you log in to the TikTok for Developers website?")
/* Translators: prepare-developer-account, prepare-developer-account, account, account.signed-up: title */
N_ ("Yes, I can log in")
/* Translators: prepare-developer-account, prepare-developer-account, organisation: title */
N_ ("Create your organization")
/* Translators: prepare-developer-account, prepare-developer-account, organisation: instructions */
N_ ("On the TikTok for Developers website, open the Developer Portal from the bar at the top.")
/* Translators: prepare-developer-account, prepare-developer-account, organisation: instructions */
N_ ("Click My organizations.")
/* Translators: prepare-developer-account, prepare-developer-account, organisation: instructions */
N_ ("Click Create organization.")
/* Translators: prepare-developer-account, prepare-developer-account, organisation: instructions */
N_ ("As the name, enter the full legal name of your company, letter for letter as in its register.")
/* Translators: prepare-developer-account, prepare-developer-account, organisation: instructions */
N_ ("On the page of the new organization, read its organization ID and copy it into Greenroom.")
/* Translators: prepare-developer-account, prepare-developer-account, organisation: note */
N_ ("The organization stands for your business on the Developer Portal, owns its apps, and lets several people work on them. TikTok users get to read its name. Whoever creates it can manage it.")
/* Translators: prepare-developer-account, prepare-developer-account, organisation: warning */
N_ ("The name can’t be changed once the organization is created.")
/* Translators: prepare-developer-account, prepare-developer-account, organisation, organisation.created: title */
N_ ("Created on the portal")
/* Translators: prepare-developer-account, prepare-developer-account, organisation, organisation.created: question */
N_ ("Does My organizations list your organization under exactly this name?")
/* Translators: prepare-developer-account, prepare-developer-account, organisation, organisation.created: title */
N_ ("Yes, exactly this name")
/* Translators: prepare-developer-account, prepare-developer-account, organisation, organisation.created: title */
N_ ("It stands there under another name")
/* Translators: prepare-developer-account, prepare-developer-account, members: title */
N_ ("Add members to your organization")
/* Translators: prepare-developer-account, prepare-developer-account, members: instructions */
N_ ("Open your organization’s page on the Developer Portal and click the Members tab.")
/* Translators: prepare-developer-account, prepare-developer-account, members: instructions */
N_ ("Click the Invite member button.")
/* Translators: prepare-developer-account, prepare-developer-account, members: instructions */
N_ ("Enter the member’s e-mail address. The invitation goes there, so it has to be the address of their developer account.")
/* Translators: prepare-developer-account, prepare-developer-account, members: instructions */
N_ ("Select the role. A Member uses the organization’s apps and resources. An Admin also manages the organization and its members.")
/* Translators: prepare-developer-account, prepare-developer-account, members: instructions */
N_ ("Ask everybody to accept the invitation, from the e-mail or under My organizations.")
/* Translators: prepare-developer-account, prepare-developer-account, members: instructions */
N_ ("See that each region you work in has somebody, and enter the members with their regions here.")
/* Translators: prepare-developer-account, prepare-developer-account, members: note */
N_ ("Some settings are for admins only. TikTok advises that an organization that works in several regions has at least one member in each.")
/* Translators: prepare-developer-account, prepare-developer-account, members: warning */
N_ ("An admin can send only a limited number of invitations. Ask people to accept rather than reject them.")
/* Translators: prepare-developer-account, prepare-developer-account, members, two-roles: title */
N_ ("There are two roles: Member and Admin. Whoever creates the organization is an admin.")
/* Translators: prepare-developer-account, prepare-developer-account, members, three-roles: title */
N_ ("New organizations, and old ones that were moved over, have one Organization owner, up to 20 Organization admins, and up to 20 App managers for each app.")
/* Translators: prepare-developer-account, prepare-developer-account, members: reading */
N_ ("The Members tab shows which roles your organization has. An owner can do all that an admin can. An App manager works on the apps they were given, and their role in one app says nothing about another.")
/* Translators: prepare-developer-account, prepare-developer-account, members, members.admin: title */
N_ ("At least one admin")
/* Translators: prepare-developer-account, prepare-developer-account, members, members.regions: title */
N_ ("Somebody in every region")
/* Translators: prepare-developer-account, prepare-developer-account, members, members.accepted: title */
N_ ("Invitations accepted")
/* Translators: prepare-developer-account, prepare-developer-account, members, members.accepted: question */
N_ ("Does the Members tab list everybody who will work on the app?")
/* Translators: prepare-developer-account, prepare-developer-account, members, members.accepted: title */
N_ ("Yes, everybody")
/* Translators: prepare-developer-account, prepare-developer-account, members, members.accepted: title */
N_ ("Invited, not all have accepted")
/* Translators: prepare-developer-account, prepare-developer-account, members, members.accepted: title */
N_ ("I work alone")
/* Translators: prepare-developer-account, prepare-developer-account, company: title */
N_ ("Create an organization, if you want one")
/* Translators: prepare-developer-account, prepare-developer-account, company: instructions */
N_ ("Decide whether several people will work on the app. If so, an organization lets each use a login of their own.")
/* Translators: prepare-developer-account, prepare-developer-account, company: instructions */
N_ ("On the Developer Portal, click My organizations, then Create organization.")
/* Translators: prepare-developer-account, prepare-developer-account, company: instructions */
N_ ("Invite the people who work on the app from the Members tab.")
/* Translators: prepare-developer-account, prepare-developer-account, company: note */
N_ ("TikTok recommends an organization for a standard app and doesn’t require one. Roles differ: organizations that are new, or were moved over, have an owner, admins and App managers (manage-roles-and-access, 2025-12-23); older ones have Admin and Member.")
/* Translators: prepare-developer-account, prepare-developer-account, papers: title */
N_ ("Have the papers for business verification ready")
/* Translators: prepare-developer-account, prepare-developer-account, papers: instructions */
N_ ("Get the registration certificate of the company.")
/* Translators: prepare-developer-account, prepare-developer-account, papers: instructions */
N_ ("Get a photo ID of the company’s representative.")
/* Translators: prepare-developer-account, prepare-developer-account, papers: instructions */
N_ ("Get a proof that this person may act for the company.")
/* Translators: prepare-developer-account, prepare-developer-account, papers: instructions */
N_ ("Scan each in colour, with all corners in view, as JPEG, PNG or PDF of at most 10 MB and at least 480×480 pixels.")
/* Translators: prepare-developer-account, prepare-developer-account, papers: instructions */
N_ ("Check that none of them expires within the next 30 days.")
/* Translators: prepare-developer-account, prepare-developer-account, papers: instructions */
N_ ("Note the company’s country, its name in your language and in English, its registration number and its address.")
/* Translators: prepare-developer-account, prepare-developer-account, papers: note */
N_ ("Companies registered in Hong Kong hand in form NNC1 in their first year, and NAR1 afterwards. The Assets page can check the scans: choose the rule pack for business verification.")
/* Translators: prepare-developer-account, prepare-developer-account, papers: warning */
N_ ("Keep scans of identity cards out of the folder of the workspace: what lies there may end up in git.")
/* Translators: prepare-developer-account, prepare-developer-account, papers, papers.ready: title */
N_ ("Papers")
/* Translators: prepare-developer-account, prepare-developer-account, papers, papers.ready: question */
N_ ("Do you have all three papers, in the right form?")
/* Translators: prepare-developer-account, prepare-developer-account, papers, papers.ready: title */
N_ ("Asked for, not all are here")
/* Translators: prepare-developer-account, prepare-developer-account, papers, papers.ready: title */
N_ ("The business is verified already")
/* Translators: prepare-developer-account, prepare-developer-account, business: title */
N_ ("Have your business verified")
/* Translators: prepare-developer-account, prepare-developer-account, business: usual_duration */
N_ ("1–3 business days")
/* Translators: prepare-developer-account, prepare-developer-account, business: instructions */
N_ ("As an admin, open your organization’s page on the Developer Portal.")
/* Translators: prepare-developer-account, prepare-developer-account, business: instructions */
N_ ("Go to Business.")
/* Translators: prepare-developer-account, prepare-developer-account, business: instructions */
N_ ("Fill in the country, both names, the registration number, the address and the expiry date.")
/* Translators: prepare-developer-account, prepare-developer-account, business: instructions */
N_ ("Upload the three papers.")
/* Translators: prepare-developer-account, prepare-developer-account, business: instructions */
N_ ("Submit, and wait for the result: Verified, Couldn’t verify, Information needed, or Rejected.")
/* Translators: prepare-developer-account, prepare-developer-account, business: instructions */
N_ ("If Information needed asks for a proof of address, send one that is at most 6 months old.")
/* Translators: prepare-developer-account, prepare-developer-account, business: note */
N_ ("Verification shows TikTok that a registered business stands behind the organization. Only admins can do it, and only they see the Business page. A company registered in Hong Kong can’t publish in the United States.")
/* Translators: prepare-developer-account, prepare-developer-account, business, monetization: title */
N_ ("Business verification is mandatory for monetization.")
/* Translators: prepare-developer-account, prepare-developer-account, business, publishing: title */
N_ ("Business verification is mandatory for publishing mini games and mini dramas, too.")
/* Translators: prepare-developer-account, prepare-developer-account, business: reading */
N_ ("Do it in any case, and early: without it the game can’t be submitted.")
/* Translators: prepare-developer-account, prepare-developer-account, business, business.verified: title */
N_ ("Business verification")
/* Translators: prepare-developer-account, prepare-developer-account, business, business.verified: question */
N_ ("What does the Business page say?")
/* Translators: prepare-developer-account, prepare-developer-account, business, business.verified: title */
N_ ("Verified")
/* Translators: prepare-developer-account, prepare-developer-account, business, business.verified: title */
N_ ("Couldn’t verify, information needed, or rejected")
/* Translators: prepare-developer-account, prepare-developer-account, industry: title */
N_ ("Get the industry qualification")
/* Translators: prepare-developer-account, prepare-developer-account, industry: instructions */
N_ ("On the organization’s page, go to Business and look for the industry qualification for games.")
/* Translators: prepare-developer-account, prepare-developer-account, industry: instructions */
N_ ("Give a link to one of your games on another platform, such as Google Play, the App Store, WeChat or Douyin.")
/* Translators: prepare-developer-account, prepare-developer-account, industry: instructions */
N_ ("Upload the proof of identity as one PDF of at most 10 MB and 30 pages.")
/* Translators: prepare-developer-account, prepare-developer-account, industry: instructions */
N_ ("Submit, and wait for the result.")
/* Translators: prepare-developer-account, prepare-developer-account, industry: note */
N_ ("It belongs to the self-service track of 2026, in which nobody at TikTok has to let you in. The older guide knows approved partners only and doesn’t ask for it (mini-games-preparation-stage, 2026-05-01). For a mini drama the company also introduces itself and names its manager at TikTok.")
/* Translators: prepare-developer-account, prepare-developer-account, industry, industry.granted: title */
N_ ("Industry qualification")
/* Translators: prepare-developer-account, prepare-developer-account, industry, industry.granted: question */
N_ ("What does the page say about the industry qualification?")
/* Translators: prepare-developer-account, prepare-developer-account, industry, industry.granted: title */
N_ ("Granted")
/* Translators: prepare-developer-account, prepare-developer-account, industry, industry.granted: title */
N_ ("Refused, or more information is needed")
/* Translators: prepare-developer-account, prepare-developer-account, industry, industry.granted: title */
N_ ("The page doesn’t ask for it")
/* Translators: prepare-developer-account, prepare-developer-account, app: title */
N_ ("Create an app for your mini game")
/* Translators: prepare-developer-account, prepare-developer-account, app: instructions */
N_ ("Click Manage apps.")
/* Translators: prepare-developer-account, prepare-developer-account, app: instructions */
N_ ("Choose Connect an app.")
/* Translators: prepare-developer-account, prepare-developer-account, app: instructions */
N_ ("As the owner of the app, choose your organization.")
/* Translators: prepare-developer-account, prepare-developer-account, app: instructions */
N_ ("As the App name, enter your mini game’s name.")
/* Translators: prepare-developer-account, prepare-developer-account, app: instructions */
N_ ("As the app type, select Mini game, or Mini drama if it is one.")
/* Translators: prepare-developer-account, prepare-developer-account, app: note */
N_ ("The app stands for your mini game on the Developer Portal: its information, settings and code packages are kept there, and the game is run from there. Its App ID stands behind the info icon on the app’s page; it is not the client key.")
/* Translators: prepare-developer-account, prepare-developer-account, app, app.created: title */
N_ ("Owner and type")
/* Translators: prepare-developer-account, prepare-developer-account, app, app.created: question */
N_ ("Does the app’s page show your organization as the owner and Mini game as the type?")
/* Translators: prepare-developer-account, prepare-developer-account, app, app.created: title */
N_ ("Yes, both")
/* Translators: prepare-developer-account, prepare-developer-account, app, app.created: title */
N_ ("The owner or the type is another")
/* Translators: prepare-developer-account, prepare-developer-account, basic-information: title */
N_ ("Go on to basic information")
/* Translators: prepare-developer-account, prepare-developer-account, basic-information: instructions */
N_ ("With the organization and the app in place, configuring can begin: under Manage apps, open your app.")
/* Translators: prepare-developer-account, prepare-developer-account, basic-information: instructions */
N_ ("Open Basic information. Its icon and texts are what you prepare next; the Assets page checks the pictures before you upload them.")
/* Translators: prepare-developer-account, prepare-developer-account, basic-information, basic-information.open: title */
N_ ("Basic information opens")
/* Translators: prepare-developer-account, prepare-developer-account, basic-information, basic-information.open: question */
N_ ("Can you open Basic information of your app and edit it?")
/* Translators: products, products: title */
N_ ("Add products and connect your own app")
/* Translators: products, products: summary */
N_ ("Products decide what an app can ask TikTok for: Login Kit signs people in, the Content Posting API posts for them, webhooks tell you what happened. Each environment has products, redirect URIs and scopes of its own.")
/* Translators: products, products, login-kit: title */
N_ ("Add Login Kit")
/* Translators: products, products, login-kit: instructions */
N_ ("Under Manage apps, open your app and choose the environment with the Production and Sandbox switch.")
/* Translators: products, products, login-kit: instructions */
N_ ("Go to Products and click Add products.")
/* Translators: products, products, login-kit: instructions */
N_ ("Add Login Kit.")
/* Translators: products, products, login-kit: instructions */
N_ ("Add Login Kit to the products of this environment in Greenroom.")
/* Translators: products, products, login-kit: note */
N_ ("The scope user.info.basic comes with Login Kit. The other products need it: without Login Kit, TikTok answers a sign-in with “client_key”.")
/* Translators: products, products, login-kit, login-kit.added: title */
N_ ("Login Kit among the products")
/* Translators: products, products, redirect-uris: title */
N_ ("Register the redirect URIs")
/* Translators: products, products, redirect-uris: instructions */
N_ ("Open Login Kit in the environment’s products.")
/* Translators: products, products, redirect-uris: instructions */
N_ ("Turn on Configure for Web, or the tab Desktop. Only then does the field for redirect URIs appear.")
/* Translators: products, products, redirect-uris: instructions */
N_ ("Paste each redirect URI your app uses, letter by letter, with its path and the slash at its end.")
/* Translators: products, products, redirect-uris: instructions */
N_ ("Leave out queries and fragments, stay under 512 characters, and register no more than 10.")
/* Translators: products, products, redirect-uris: instructions */
N_ ("Repeat this in every sandbox and in production. Each keeps a list of its own.")
/* Translators: products, products, redirect-uris: note */
N_ ("Web takes https on any host of your own, such as https://example.com/app/tiktok/profile. Desktop takes localhost and 127.0.0.1 with a port, iOS and Android take https links of your own domain. localhost and 127.0.0.1 are different strings to TikTok.")
/* Translators: products, products, redirect-uris, redirect-uris.portal: title */
N_ ("Registered on the portal")
/* Translators: products, products, redirect-uris, redirect-uris.portal: question */
N_ ("Does the portal list exactly these redirect URIs in this environment?")
/* Translators: products, products, redirect-uris, redirect-uris.portal: title */
N_ ("Yes, letter for letter")
/* Translators: products, products, redirect-uris, redirect-uris.portal: title */
N_ ("The portal refuses one of them")
/* Translators: products, products, content-posting: title */
N_ ("Add the Content Posting API")
/* Translators: products, products, content-posting: instructions */
N_ ("Add Content Posting API. It asks for Login Kit first.")
/* Translators: products, products, content-posting: instructions */
N_ ("Decide where your videos come from: your app uploads the file, or TikTok pulls it from a URL of yours. Photos are always pulled.")
/* Translators: products, products, content-posting: instructions */
N_ ("If TikTok pulls from a URL, prove that its host or prefix is yours.")
/* Translators: products, products, content-posting, seed: title */
N_ ("The Content Posting API needs a verified domain, always.")
/* Translators: products, products, content-posting, docs: title */
N_ ("Only URLs that TikTok pulls from need proof: PULL_FROM_URL, and every photo. Uploading a file needs none.")
/* Translators: products, products, content-posting: reading */
N_ ("Upload the file if you can: it needs no proof. Terms, privacy policy and website need theirs in any case.")
/* Translators: products, products, content-posting, content-posting.added: title */
N_ ("Content Posting API among the products")
/* Translators: products, products, content-posting, content-posting.without: title */
N_ ("No posting")
/* Translators: products, products, content-posting, content-posting.without: question */
N_ ("Does your app do without posting to TikTok?")
/* Translators: products, products, content-posting, content-posting.without: title */
N_ ("Yes, it never posts")
/* Translators: products, products, content-posting, content-posting.without: title */
N_ ("No, it posts")
/* Translators: products, products, direct-post: title */
N_ ("Switch on Direct Post")
/* Translators: products, products, direct-post: instructions */
N_ ("Open Content Posting API in the environment’s products.")
/* Translators: products, products, direct-post: instructions */
N_ ("Switch on Direct Post. It is a switch of its own and brings the scope video.publish.")
/* Translators: products, products, direct-post: instructions */
N_ ("Set Direct Post to “yes” for this environment in Greenroom.")
/* Translators: products, products, direct-post: note */
N_ ("Without Direct Post, videos go to the creator’s inbox as drafts, with the scope video.upload. Until TikTok has audited the app, direct posts are private: see “Go live”.")
/* Translators: products, products, direct-post, docs: title */
N_ ("A sandbox can’t post public videos.")
/* Translators: products, products, direct-post, works: title */
N_ ("With the switch on, a sandbox posts videos that only the account itself sees.")
/* Translators: products, products, direct-post, missing: title */
N_ ("video.publish is not to be had in a sandbox at all.")
/* Translators: products, products, direct-post: reading */
N_ ("Switch on Direct Post in the sandbox first. If video.publish is still refused there, try drafts with video.upload.")
/* Translators: products, products, direct-post, direct-post.on: shape */
N_ ("switched on")
/* Translators: products, products, direct-post, direct-post.without: title */
N_ ("Drafts or nothing")
/* Translators: products, products, direct-post, direct-post.without: question */
N_ ("Does your app do without direct posts?")
/* Translators: products, products, direct-post, direct-post.without: title */
N_ ("Yes, it sends drafts or posts nothing")
/* Translators: products, products, direct-post, direct-post.without: title */
N_ ("No, it posts directly")
/* Translators: products, products, use-scopes: title */
N_ ("Ask for the scopes you use, and no other")
/* Translators: products, products, use-scopes: instructions */
N_ ("Click Add scopes and tick what your app shows or does. The scopes of a product can’t be added alone.")
/* Translators: products, products, use-scopes: instructions */
N_ ("For sign-in and figures: user.info.basic, user.info.profile and user.info.stats.")
/* Translators: products, products, use-scopes: instructions */
N_ ("For the list of videos: video.list.")
/* Translators: products, products, use-scopes: instructions */
N_ ("For direct posts: video.publish. Leave out video.upload unless your app sends drafts.")
/* Translators: products, products, use-scopes: instructions */
N_ ("Declare the same scopes for this environment in Greenroom.")
/* Translators: products, products, use-scopes: note */
N_ ("One scope that the environment does not have refuses the whole sign-in. Reviewers turn down apps that ask for scopes they don’t use. The user can still untick scopes while signing in.")
/* Translators: products, products, use-scopes, basic: title */
N_ ("Open ID, avatar and display name")
/* Translators: products, products, use-scopes, profile: title */
N_ ("Bio, profile link, verified mark and username")
/* Translators: products, products, use-scopes, stats: title */
N_ ("Followers, likes and number of videos")
/* Translators: products, products, use-scopes, list: title */
N_ ("Public videos of the account")
/* Translators: products, products, use-scopes, publish: title */
N_ ("Direct posts")
/* Translators: products, products, use-scopes, upload: title */
N_ ("Drafts, only if you send them")
/* Translators: products, products, use-scopes, seed: title */
N_ ("Sign-in, figures and posting take user.info.basic, user.info.profile, user.info.stats, video.list and video.publish.")
/* Translators: products, products, use-scopes, gone: title */
N_ ("New apps no longer find the Display API, and its three scopes fail.")
/* Translators: products, products, use-scopes, dialog: title */
N_ ("With no product at all, Add scopes offers exactly profile, stats and video.list.")
/* Translators: products, products, use-scopes: reading */
N_ ("Begin with user.info.basic, and add only what the dialog of your app really offers.")
/* Translators: products, products, use-scopes, use-scopes.declared: title */
N_ ("Scopes declared")
/* Translators: products, products, use-scopes, use-scopes.enabled: title */
N_ ("Scopes enabled on the portal")
/* Translators: products, products, use-scopes, use-scopes.needed: title */
N_ ("No scope too many")
/* Translators: products, products, use-scopes, use-scopes.needed: question */
N_ ("Does your app use every one of these scopes?")
/* Translators: products, products, use-scopes, use-scopes.needed: title */
N_ ("Yes, every one")
/* Translators: products, products, use-scopes, use-scopes.needed: title */
N_ ("No, some can go")
/* Translators: products, products, webhooks: title */
N_ ("Set the webhook callback")
/* Translators: products, products, webhooks: instructions */
N_ ("Put an https endpoint online that answers 200 to a POST at once.")
/* Translators: products, products, webhooks: instructions */
N_ ("Open Webhooks in the environment’s products, paste the callback URL and save. This subscribes to all events.")
/* Translators: products, products, webhooks: instructions */
N_ ("Click Test URL and see the sample arrive on your server.")
/* Translators: products, products, webhooks: instructions */
N_ ("If your app reacts to nothing that happens at TikTok, skip this.")
/* Translators: products, products, webhooks: note */
N_ ("There is one callback for each environment. TikTok repeats what was not answered with 200 for up to 72 hours. The Data Portability API asks for this product.")
/* Translators: products, products, apply: title */
N_ ("Save the environment")
/* Translators: products, products, apply: instructions */
N_ ("In a sandbox, click Apply changes. In production, click Save.")
/* Translators: products, products, apply: instructions */
N_ ("Read the banner. “This form has 1 error” means that a field is missing, perhaps one that is folded away.")
/* Translators: products, products, apply: instructions */
N_ ("Reload the page and see that products, redirect URIs and scopes are still there.")
/* Translators: products, products, apply: note */
N_ ("A draft of production can’t be saved without the explanation and a demo video. A sandbox can. So work in the sandbox, and import it into production when it is complete.")
/* Translators: products, products, apply, apply.kept: title */
N_ ("Kept by the portal")
/* Translators: products, products, apply, apply.kept: question */
N_ ("After reloading, does the portal still show your changes?")
/* Translators: products, products, apply, apply.kept: title */
N_ ("It doesn’t let me save")
/* Translators: products, products, own-app: title */
N_ ("Enter the credentials in your own app")
/* Translators: products, products, own-app: instructions */
N_ ("In your own app, open the settings of its TikTok connection, for example Settings → API Integration → TikTok.")
/* Translators: products, products, own-app: instructions */
N_ ("Enter the client key and the client secret of the sandbox. Some forms call them App ID and App Secret.")
/* Translators: products, products, own-app: instructions */
N_ ("Enter the callback URL exactly as it is registered.")
/* Translators: products, products, own-app: instructions */
N_ ("Enter the scopes, joined by commas.")
/* Translators: products, products, own-app: instructions */
N_ ("If there is a mode, set it to Sandbox, and save.")
/* Translators: products, products, own-app: warning */
N_ ("The client secret belongs on your server only. Never put it into pages, apps or repositories.")
/* Translators: products, products, own-app, seed: title */
N_ ("The credentials are App ID and App Secret.")
/* Translators: products, products, own-app, docs: title */
N_ ("The credentials are client key and client secret. The App ID is another number, behind the info icon.")
/* Translators: products, products, own-app: reading */
N_ ("Enter the client key where a form asks for an App ID. A number of about 19 digits in that place makes TikTok answer “client_key”.")
/* Translators: products, products, own-app, own-app.key: title */
N_ ("Client key of the sandbox")
/* Translators: products, products, own-app, own-app.secret: title */
N_ ("Client secret of the sandbox")
/* Translators: products, products, own-app, own-app.saved: question */
N_ ("Does your own app hold the sandbox’s key, secret, callback and scopes?")
/* Translators: products, products, own-app, own-app.saved: title */
N_ ("Yes, in sandbox mode")
/* Translators: products, products, connect: title */
N_ ("Connect a TikTok account")
/* Translators: products, products, connect: instructions */
N_ ("Sign in on the Accounts page with a target user of the sandbox. This proves key, redirect URI and scopes.")
/* Translators: products, products, connect: instructions */
N_ ("In your own app, open Channels and click Add Channel.")
/* Translators: products, products, connect: instructions */
N_ ("Select TikTok, then Profile.")
/* Translators: products, products, connect: instructions */
N_ ("Log in with TikTok and allow what is asked for. If no window opens, let your browser open pop-ups.")
/* Translators: products, products, connect: instructions */
N_ ("See the profile among the connected channels.")
/* Translators: products, products, connect, seed: title */
N_ ("Add your test accounts under Sandbox → Target Users; only these can connect.")
/* Translators: products, products, connect, docs: title */
N_ ("Adding one means logging in to that account and accepting the developer terms. There are at most 10 for each sandbox, and the list may lag by up to an hour.")
/* Translators: products, products, connect, field: title */
N_ ("Adding an account logs you out first and needs that account’s password.")
/* Translators: products, products, connect: reading */
N_ ("Have the passwords of your test accounts at hand, and wait up to an hour before you look for another cause of “non_sandbox_target”.")
/* Translators: products, products, connect, connect.signed-in: title */
N_ ("A lane of the sandbox is signed in")
/* Translators: products, products, connect, connect.own-app: title */
N_ ("Connected in your own app")
/* Translators: products, products, connect, connect.own-app: question */
N_ ("Does your own app list the profile as connected?")
/* Translators: products, products, test-post: title */
N_ ("Post from the sandbox")
/* Translators: products, products, test-post: instructions */
N_ ("Set the test account to private in the TikTok app.")
/* Translators: products, products, test-post: instructions */
N_ ("Publish a short video from your own app, with the privacy “only me” (SELF_ONLY).")
/* Translators: products, products, test-post: instructions */
N_ ("Wait until the status says PUBLISH_COMPLETE, and look for the video in the profile.")
/* Translators: products, products, test-post, test-post.seen: title */
N_ ("The video arrived")
/* Translators: products, products, test-post, test-post.seen: question */
N_ ("Did the video arrive on TikTok?")
/* Translators: products, products, test-post, test-post.seen: title */
N_ ("Yes, in the profile or the inbox")
/* Translators: products, products, test-post, test-post.seen: title */
N_ ("TikTok refused it")
/* Translators: promotional-images, promotional-images: title */
N_ ("Upload promotional images")
/* Translators: promotional-images, promotional-images: summary */
N_ ("TikTok shows your game on image cards: in a direct message when somebody shares it, and in the For You feed. Which of the two your portal asks for depends on the age of its form.")
/* Translators: promotional-images, promotional-images, thumbnails: title */
N_ ("Choose the DM sharing thumbnails")
/* Translators: promotional-images, promotional-images, thumbnails: instructions */
N_ ("Look whether the portal’s form has a DM sharing thumbnail. If it has none, say so below and go on.")
/* Translators: promotional-images, promotional-images, thumbnails: instructions */
N_ ("On the Assets page, choose one to three pictures of 360×360 pixels, as JPEG or PNG of at most 5 MB.")
/* Translators: promotional-images, promotional-images, thumbnails: instructions */
N_ ("Upload them on the portal.")
/* Translators: promotional-images, promotional-images, thumbnails: note */
N_ ("When a player shares the game with a friend, the message shows one of the pictures, picked at random. So each of them has to make sense alone.")
/* Translators: promotional-images, promotional-images, thumbnails, thumbnails: title */
N_ ("Up to three DM sharing thumbnails of 360×360 pixels, at most 5 MB, JPEG or PNG.")
/* Translators: promotional-images, promotional-images, thumbnails, cards: title */
N_ ("One to three For You feed cards of the same size take the place of the thumbnails.")
/* Translators: promotional-images, promotional-images, thumbnails: reading */
N_ ("Make pictures of 360×360 in any case: they fit both. The portal’s form shows which of the two it takes.")
/* Translators: promotional-images, promotional-images, thumbnails, thumbnails.fit: title */
N_ ("Thumbnails fit their slot")
/* Translators: promotional-images, promotional-images, thumbnails, thumbnails.asked: title */
N_ ("The form asks for them")
/* Translators: promotional-images, promotional-images, thumbnails, thumbnails.asked: question */
N_ ("Does the portal’s form have a DM sharing thumbnail?")
/* Translators: promotional-images, promotional-images, thumbnails, thumbnails.asked: title */
N_ ("No, it has none")
/* Translators: promotional-images, promotional-images, thumbnails, thumbnails.asked: title */
N_ ("Yes, it has one")
/* Translators: promotional-images, promotional-images, thumbnails, thumbnails.asked: title */
N_ ("I can’t see the form yet")
/* Translators: promotional-images, promotional-images, feed-cards: title */
N_ ("Choose the For You feed cards")
/* Translators: promotional-images, promotional-images, feed-cards: instructions */
N_ ("Look whether the app’s page has For You feed cards. If it has none, say so below and go on.")
/* Translators: promotional-images, promotional-images, feed-cards: instructions */
N_ ("On the Assets page, choose one to three pictures of 360×360 pixels, as PNG or JPEG of at most 5 MB.")
/* Translators: promotional-images, promotional-images, feed-cards: instructions */
N_ ("Check that none has rounded corners, a watermark or a QR code.")
/* Translators: promotional-images, promotional-images, feed-cards, feed-cards.fit: title */
N_ ("Feed cards fit their slot")
/* Translators: promotional-images, promotional-images, feed-cards, feed-cards.asked: title */
N_ ("The portal has them")
/* Translators: promotional-images, promotional-images, feed-cards, feed-cards.asked: question */
N_ ("Does the app’s page have For You feed cards?")
/* Translators: promotional-images, promotional-images, feed-cards, feed-cards.asked: title */
N_ ("Yes, it has them")
/* Translators: promotional-images, promotional-images, feed-cards, feed-cards.asked: title */
N_ ("I can’t see the page yet")
/* Translators: promotional-images, promotional-images, review: title */
N_ ("Have the pictures reviewed")
/* Translators: promotional-images, promotional-images, review: usual_duration */
N_ ("up to 1 hour")
/* Translators: promotional-images, promotional-images, review: instructions */
N_ ("Submit the cards, and wait for the result.")
/* Translators: promotional-images, promotional-images, review: instructions */
N_ ("If one is refused, read the reason, change the picture and submit it again.")
/* Translators: promotional-images, promotional-images, review: note */
/* xgettext:no-c-format */
N_ ("A feed card that fewer than 5 % of its viewers tap is taken offline. Look at its rate now and then, and have a second card ready.")
/* Translators: promotional-images, promotional-images, review, review.passed: title */
N_ ("Review of the pictures")
/* Translators: promotional-images, promotional-images, review, review.passed: question */
N_ ("What does the portal say about the pictures?")
/* Translators: promotional-images, promotional-images, review, review.passed: title */
N_ ("They are not reviewed on their own")
/* Translators: register-app, register-app: title */
N_ ("Register your app")
/* Translators: register-app, register-app: summary */
N_ ("The app needs an entry on the Developer Portal, with the right owner and type. From it come its numbers: the App ID, the client key and the client secret. A standard app also says on which platforms it runs.")
/* Translators: register-app, register-app, membership: title */
N_ ("Use an account that belongs to the organization")
/* Translators: register-app, register-app, membership: instructions */
N_ ("Log in to the TikTok for Developers website with your own developer account.")
/* Translators: register-app, register-app, membership: instructions */
N_ ("Go to the Developer Portal and click My organizations.")
/* Translators: register-app, register-app, membership: instructions */
N_ ("Check that your company’s organization is listed. If it is not, ask one of its admins for an invitation.")
/* Translators: register-app, register-app, membership: note */
N_ ("When an app is connected, its owner is chosen from the organizations of the account that is logged in.")
/* Translators: register-app, register-app, membership, membership.listed: title */
N_ ("Your account is a member")
/* Translators: register-app, register-app, membership, membership.listed: question */
N_ ("Does My organizations list the organization that will own the app?")
/* Translators: register-app, register-app, membership, membership.listed: title */
N_ ("Yes, it is listed")
/* Translators: register-app, register-app, membership, membership.listed: title */
N_ ("I have been invited and have yet to accept")
/* Translators: register-app, register-app, membership, membership.listed: title */
N_ ("No, or another one")
/* Translators: register-app, register-app, app-type: title */
N_ ("Choose the type of the app")
/* Translators: register-app, register-app, app-type: instructions */
N_ ("Decide what the app is: a mini game or mini drama runs inside TikTok, a standard app is your own website, desktop program or phone app.")
/* Translators: register-app, register-app, app-type: instructions */
N_ ("Choose the same type in Greenroom. The guides and the rules for pictures follow it.")
/* Translators: register-app, register-app, app-type: note */
N_ ("Mini games and mini dramas sign players in without Login Kit and without redirect URIs. A standard app adds products such as Login Kit.")
/* Translators: register-app, register-app, app-type, app-type.chosen: title */
N_ ("Type of the app")
/* Translators: register-app, register-app, app-type, app-type.chosen: shape */
N_ ("one of the types")
/* Translators: register-app, register-app, connect: title */
N_ ("Connect a standard app")
/* Translators: register-app, register-app, connect: instructions */
N_ ("Select the owner: your organization, or your own account.")
/* Translators: register-app, register-app, connect: instructions */
N_ ("As the App name, enter the name of your product as its website shows it.")
/* Translators: register-app, register-app, connect: note */
N_ ("Moving an app to another owner and deleting it are in the “…” menu of its page.")
/* Translators: register-app, register-app, connect, create: title */
N_ ("The dashboard has a button Create New Application, and gives an App Key.")
/* Translators: register-app, register-app, connect, connect: title */
N_ ("Under Manage apps there is Connect an app. What identifies the app is called Client key.")
/* Translators: register-app, register-app, connect: reading */
N_ ("Look for Connect an app. Other names for the button and the key come from other platforms.")
/* Translators: register-app, register-app, connect, connect.created: title */
N_ ("Connected on the portal")
/* Translators: register-app, register-app, connect, connect.created: question */
N_ ("Does Manage apps list the app, with the right owner?")
/* Translators: register-app, register-app, connect, connect.created: title */
N_ ("It belongs to another owner")
/* Translators: register-app, register-app, app-id: title */
N_ ("Note the App ID")
/* Translators: register-app, register-app, app-id: instructions */
N_ ("Under Manage apps, open your app.")
/* Translators: register-app, register-app, app-id: instructions */
N_ ("Click the info icon beside the app’s name.")
/* Translators: register-app, register-app, app-id: instructions */
N_ ("Copy the App ID into Greenroom.")
/* Translators: register-app, register-app, app-id: note */
N_ ("The App ID names the app to people. Programs use the client key, which is another value.")
/* Translators: register-app, register-app, credentials: title */
N_ ("Copy the client key and the client secret")
/* Translators: register-app, register-app, credentials: instructions */
N_ ("On the portal, switch to Production. A sandbox shows values of its own.")
/* Translators: register-app, register-app, credentials: instructions */
N_ ("Under Basic information, find Credentials.")
/* Translators: register-app, register-app, credentials: instructions */
N_ ("Click the eye icon to see both values.")
/* Translators: register-app, register-app, credentials: instructions */
N_ ("Copy the client key into Greenroom.")
/* Translators: register-app, register-app, credentials: instructions */
N_ ("Copy the client secret into Greenroom. It goes to the secret store of this computer and not into the workspace file.")
/* Translators: register-app, register-app, credentials: note */
N_ ("Each sandbox has a key and a secret of its own. A key that begins with sb has been seen with sandboxes, aw with production, mn with mini games. A production key is refused at sign-in until the app is approved.")
/* Translators: register-app, register-app, credentials: warning */
N_ ("Whoever has the secret can act as your app. Never put it into code that runs at the user’s, into git, a chat or a screenshot.")
/* Translators: register-app, register-app, credentials, app-secret: title */
N_ ("An app is configured with its App ID and App Secret.")
/* Translators: register-app, register-app, credentials, client-key: title */
N_ ("An app identifies itself with its client key and client secret. The App ID is another number.")
/* Translators: register-app, register-app, credentials: reading */
N_ ("Use the client key. An App ID in its place is refused with client_key in the error.")
/* Translators: register-app, register-app, package-appid: title */
N_ ("Settle which ID goes into the code package")
/* Translators: register-app, register-app, package-appid: instructions */
N_ ("Open project.config.json of your game.")
/* Translators: register-app, register-app, package-appid: instructions */
N_ ("As appid, enter the client key.")
/* Translators: register-app, register-app, package-appid: instructions */
N_ ("Open the project in DevTool. If DevTool refuses the ID, enter the App ID instead.")
/* Translators: register-app, register-app, package-appid, game-id: title */
N_ ("appid is the ID of the game as the portal shows it.")
/* Translators: register-app, register-app, package-appid, client-key: title */
N_ ("appid is the client key.")
/* Translators: register-app, register-app, package-appid: reading */
N_ ("Begin with the client key. The check of code packages takes either and warns about the App ID.")
/* Translators: register-app, register-app, package-appid, package-appid.accepted: title */
N_ ("ID accepted")
/* Translators: register-app, register-app, package-appid, package-appid.accepted: question */
N_ ("Does DevTool open the project with its appid?")
/* Translators: register-app, register-app, package-appid, package-appid.accepted: title */
N_ ("Not tried yet")
/* Translators: register-app, register-app, package-appid, package-appid.accepted: title */
N_ ("It refuses both")
/* Translators: register-app, register-app, platforms: title */
N_ ("Tick the platforms")
/* Translators: register-app, register-app, platforms: instructions */
N_ ("In the app details, find Platforms.")
/* Translators: register-app, register-app, platforms: instructions */
N_ ("Tick each platform your app runs on: Web, Desktop, Android, iOS.")
/* Translators: register-app, register-app, platforms: instructions */
N_ ("Fill in the fields that appear for each of them. They are the next steps.")
/* Translators: register-app, register-app, platforms: instructions */
N_ ("Choose the platform of this environment’s sign-in in Greenroom as well.")
/* Translators: register-app, register-app, platforms: note */
N_ ("The platform decides about redirect URIs: Web takes https only, Desktop takes localhost and 127.0.0.1 with a port.")
/* Translators: register-app, register-app, platforms, platforms.chosen: title */
N_ ("Platform of the sign-in")
/* Translators: register-app, register-app, platforms, platforms.chosen: shape */
N_ ("web, desktop, ios or android")
/* Translators: register-app, register-app, platforms, platforms.ticked: title */
N_ ("Ticked on the portal")
/* Translators: register-app, register-app, platforms, platforms.ticked: question */
N_ ("Are the platforms ticked on the portal, and no others?")
/* Translators: register-app, register-app, web-desktop: title */
N_ ("Give the URL for Web or Desktop")
/* Translators: register-app, register-app, web-desktop: instructions */
N_ ("Tick Web or Desktop. The field for the URL is hidden until then.")
/* Translators: register-app, register-app, web-desktop: instructions */
N_ ("As the Web/Desktop URL, enter the address of your official website.")
/* Translators: register-app, register-app, web-desktop: note */
N_ ("The URL is required once one of the two boxes is ticked. If saving does nothing, look whether this field stands empty. Skip this step when the app runs on neither.")
/* Translators: register-app, register-app, web-desktop, web-desktop.uri: title */
N_ ("Web/Desktop URL")
/* Translators: register-app, register-app, android: title */
N_ ("Give the details for Android")
/* Translators: register-app, register-app, android: instructions */
N_ ("Enter the package name, for example com.example.app.")
/* Translators: register-app, register-app, android: instructions */
N_ ("Enter the address of the app on Google Play.")
/* Translators: register-app, register-app, android: instructions */
N_ ("Enter the MD5 signature of the signing certificate: 32 hexadecimal digits without colons.")
/* Translators: register-app, register-app, android: instructions */
N_ ("Enter the SHA-256 fingerprint of the same certificate.")
/* Translators: register-app, register-app, android: note */
N_ ("keytool and the Play Console show both fingerprints. Where Google signs your app, take the certificate of Google’s key. A wrong one shows at sign-in as “App certificate does not match configurations”. Skip this step when there is no Android app.")
/* Translators: register-app, register-app, android, android.package: title */
N_ ("Package name")
/* Translators: register-app, register-app, android, android.package: shape */
N_ ("a package name such as com.example.app")
/* Translators: register-app, register-app, android, android.play: shape */
N_ ("an address on play.google.com")
/* Translators: register-app, register-app, android, android.md5: title */
N_ ("MD5 signature")
/* Translators: register-app, register-app, android, android.md5: shape */
N_ ("32 hexadecimal digits without colons")
/* Translators: register-app, register-app, android, android.sha256: title */
N_ ("SHA-256 fingerprint")
/* Translators: register-app, register-app, android, android.sha256: shape */
N_ ("64 hexadecimal digits, with or without colons")
/* Translators: register-app, register-app, ios: title */
N_ ("Give the details for iOS")
/* Translators: register-app, register-app, ios: instructions */
N_ ("Enter the bundle ID as it stands in Xcode.")
/* Translators: register-app, register-app, ios: instructions */
N_ ("Enter the address of the app in the App Store.")
/* Translators: register-app, register-app, ios: note */
N_ ("Sign-in on iOS comes back through a universal link, so the redirect URI begins with https://. Skip this step when there is no iOS app.")
/* Translators: register-app, register-app, ios, ios.bundle: title */
N_ ("Bundle ID")
/* Translators: register-app, register-app, ios, ios.bundle: shape */
N_ ("a bundle ID such as com.example.app")
/* Translators: register-app, register-app, ios, ios.store: shape */
N_ ("an address on apps.apple.com")
/* Translators: review, review: summary */
N_ ("Reviewers look at your site, read how you use each product and scope, and watch your demo video. All three have to tell the same story before anything goes live.")
/* Translators: review, review, owner: title */
N_ ("Decide who owns the app")
/* Translators: review, review, owner: instructions */
N_ ("Decide between an organization and your own account. A transfer stands under the “…” menu of the app.")
/* Translators: review, review, owner: instructions */
N_ ("For a company’s product, choose the organization.")
/* Translators: review, review, owner: instructions */
N_ ("See who stands as the owner on the app’s page.")
/* Translators: review, review, owner, seed: title */
N_ ("Individual developer is enough for a sandbox; a live app must belong to an organization.")
/* Translators: review, review, owner, docs: title */
N_ ("For a standard app, an organization is recommended, not required.")
/* Translators: review, review, owner, field: title */
N_ ("Some report that sandboxes came only with an organization.")
/* Translators: review, review, owner: reading */
N_ ("Take an organization where there is a company behind the app. Otherwise your own account will do.")
/* Translators: review, review, owner, owner.decided: title */
N_ ("Owner of the app")
/* Translators: review, review, owner, owner.decided: question */
N_ ("Who owns the app on the portal?")
/* Translators: review, review, owner, owner.decided: title */
N_ ("Our organization")
/* Translators: review, review, owner, owner.decided: title */
N_ ("My own account, and it stays so")
/* Translators: review, review, owner, owner.decided: title */
N_ ("An account that must still hand it over")
/* Translators: review, review, site: title */
N_ ("Have a complete website")
/* Translators: review, review, site: instructions */
N_ ("Put the finished site online. A landing page, a login page or a construction site is turned down.")
/* Translators: review, review, site: instructions */
N_ ("Link Terms of Service and privacy policy on the first page, to be seen without opening a menu.")
/* Translators: review, review, site: instructions */
N_ ("Open both pages without being signed in.")
/* Translators: review, review, site: instructions */
N_ ("Take words such as beta, test and pilot off the site.")
/* Translators: review, review, site, site.website: title */
N_ ("The website is complete")
/* Translators: review, review, details: title */
N_ ("Fill in the app’s details")
/* Translators: review, review, details: instructions */
N_ ("Upload the icon: clear, and recognisably of the app it names.")
/* Translators: review, review, details: instructions */
N_ ("Enter the name of the product or site. It names the app; it doesn’t describe it, and holds no social network’s name.")
/* Translators: review, review, details: instructions */
N_ ("Choose the category that the form offers, for example Business.")
/* Translators: review, review, details: instructions */
N_ ("In the description, say what people do with the app. They read it on the consent page.")
/* Translators: review, review, details: instructions */
N_ ("Replace every placeholder address.")
/* Translators: review, review, details, details.description: shape */
N_ ("a text of at most 120 characters")
/* Translators: review, review, explanation: title */
N_ ("Explain products and scopes")
/* Translators: review, review, explanation: instructions */
N_ ("Say in one sentence what your app does with TikTok.")
/* Translators: review, review, explanation: instructions */
N_ ("Give each product a line: what it does for the user, and where in the app.")
/* Translators: review, review, explanation: instructions */
N_ ("Give each scope a line: which data it brings, and on which screen it shows.")
/* Translators: review, review, explanation: instructions */
N_ ("Explain each scope in Greenroom, and paste the finished text into the review form.")
/* Translators: review, review, explanation: note */
N_ ("Write of what the video shows, in the same order. If you post directly, say that you send no drafts.")
/* Translators: review, review, explanation, text: title */
N_ ("Text for the review")
/* Translators: review, review, explanation, app: title */
N_ ("The form has one box of 1,000 characters for the whole app.")
/* Translators: review, review, explanation, product: title */
N_ ("There are 1,000 characters for each product.")
/* Translators: review, review, explanation: reading */
N_ ("Keep the whole text within 1,000 characters. It then fits either way.")
/* Translators: review, review, explanation, text: title */
N_ ("A pattern to fill in")
/* Translators: review, review, explanation, explanation.scopes: title */
N_ ("Every scope is explained")
/* Translators: review, review, explanation, explanation.text: shape */
N_ ("a text of at most 1,000 characters")
/* Translators: review, review, demo-video: title */
N_ ("Record the demo video")
/* Translators: review, review, demo-video: usual_duration */
N_ ("an hour or two")
/* Translators: review, review, demo-video: instructions */
N_ ("Sign in to your own app, in a sandbox. A first app has to be filmed there.")
/* Translators: review, review, demo-video: instructions */
N_ ("Show the domain in the address bar; it has to be that of the website URL. On a phone, begin with opening the app.")
/* Translators: review, review, demo-video: instructions */
N_ ("Add a TikTok channel, and show TikTok’s page with the permissions and how you allow them.")
/* Translators: review, review, demo-video: instructions */
N_ ("Show the connected profile, and every screen on which data of a scope appears.")
/* Translators: review, review, demo-video: instructions */
N_ ("Publish a video from your app, and show it in the TikTok profile.")
/* Translators: review, review, demo-video: instructions */
N_ ("Save it as MP4 or MOV: 1 to 5 files of at most 50 MB each.")
/* Translators: review, review, demo-video: note */
N_ ("To get the permission page each time, ask with disable_auto_auth=1. A product or scope that isn’t in the video counts as not used.")
/* Translators: review, review, demo-video, seed: title */
N_ ("Record 1–2 minutes, and give a public link on YouTube, Vimeo or Google Drive.")
/* Translators: review, review, demo-video, docs: title */
N_ ("Upload 1 to 5 files of at most 50 MB each to the form. No length is given.")
/* Translators: review, review, demo-video: reading */
N_ ("Upload files. Show all of it rather than keep to a minute.")
/* Translators: review, review, demo-video, demo-video.whole: title */
N_ ("The whole way is shown")
/* Translators: review, review, demo-video, demo-video.whole: question */
N_ ("Does the video show every product and every scope, in the real app, from the first click to the result?")
/* Translators: review, review, submit: title */
N_ ("Submit the app")
/* Translators: review, review, submit: usual_duration */
N_ ("several days to two weeks")
/* Translators: review, review, submit: instructions */
N_ ("Let the production draft match the tested sandbox: Import takes its configuration over and overwrites the draft.")
/* Translators: review, review, submit: instructions */
N_ ("On the app’s page, open the review form.")
/* Translators: review, review, submit: instructions */
N_ ("Paste the explanation and upload the demo video.")
/* Translators: review, review, submit: instructions */
N_ ("Remove scopes and products that the video doesn’t show.")
/* Translators: review, review, submit: instructions */
N_ ("Click Submit for review, and answer here with “submitted”.")
/* Translators: review, review, submit: note */
N_ ("Draft can be edited. In review is locked; Recall makes it a draft again. Live is approved; Create revision clones a draft of it. Not approved has its comments under the history. An older portal also says Staging.")
/* Translators: review, review, submit: warning */
N_ ("Import can’t be undone: what stood in the production draft is gone. Take a snapshot in Greenroom first.")
/* Translators: review, review, submit, seed: title */
N_ ("Feedback comes within 3–7 business days.")
/* Translators: review, review, submit, docs: title */
N_ ("It takes several days to two weeks, and nothing is promised.")
/* Translators: review, review, submit, field: title */
N_ ("Some had the answer after 12–36 hours.")
/* Translators: review, review, submit: reading */
N_ ("Plan two weeks. Greenroom counts the days and says when it takes longer than usual.")
/* Translators: review, review, submit, submit.app-review: question */
N_ ("What state does the portal show for production?")
/* Translators: review, review, submit, submit.app-review: title */
N_ ("Live")
/* Translators: review, review, submit, submit.app-review: title */
N_ ("Draft")
/* Translators: review, review, answer: title */
N_ ("Answer the reviewers")
/* Translators: review, review, answer: instructions */
N_ ("Watch the app’s page and your mail while the app is in review.")
/* Translators: review, review, answer: instructions */
N_ ("If it was not approved, open the history and read the review comments.")
/* Translators: review, review, answer: instructions */
N_ ("Mend each point, in the app or in text and video, and say in the text what you changed.")
/* Translators: review, review, answer: instructions */
N_ ("Submit again soon, and set the previous step to “In review”.")
/* Translators: review, review, answer: note */
N_ ("Not accepted: private, personal or company-internal use, adult content, and apps still being developed or tested. Frequent comments: another domain in the video than in the form, scopes that aren’t shown, policies behind a menu.")
/* Translators: review, review, answer, answer.comments: title */
N_ ("Comments of the reviewers")
/* Translators: review, review, answer, answer.comments: question */
N_ ("Is there a comment you have not answered?")
/* Translators: review, review, answer, answer.comments: title */
N_ ("There was none")
/* Translators: review, review, answer, answer.comments: title */
N_ ("All answered and mended")
/* Translators: review, review, answer, answer.comments: title */
N_ ("Submitted again, no result yet")
/* Translators: review, review, answer, answer.comments: title */
N_ ("Yes, there is one")
/* Translators: sandbox, sandbox: title */
N_ ("Test in a sandbox")
/* Translators: sandbox, sandbox: summary */
N_ ("A sandbox is a second configuration of your app with its own key, for a few accounts that you name. What works there can be imported into production afterwards.")
/* Translators: sandbox, sandbox, create: title */
N_ ("Create the sandbox")
/* Translators: sandbox, sandbox, create: instructions */
N_ ("Switch from Production to Sandbox, above the app’s details.")
/* Translators: sandbox, sandbox, create: instructions */
N_ ("Click Create Sandbox.")
/* Translators: sandbox, sandbox, create: instructions */
N_ ("Give it the name it has in Greenroom.")
/* Translators: sandbox, sandbox, create: note */
N_ ("An app has at most five sandboxes. They can’t try everything: there are no public posts through Content Posting, and no Data Portability API.")
/* Translators: sandbox, sandbox, create, optional: title */
N_ ("A sandbox is optional for a mini game, and recommended once the configurations are open.")
/* Translators: sandbox, sandbox, create, test-users: title */
N_ ("Current mini game pages speak of test users only, and of no sandbox.")
/* Translators: sandbox, sandbox, create, demo: title */
N_ ("An app that is reviewed for the first time shows its demo video in a sandbox.")
/* Translators: sandbox, sandbox, create: reading */
N_ ("A standard app needs one for its first review. For a native mini game, look whether the portal offers Sandbox; if not, delete the sandbox from the workspace and use test users.")
/* Translators: sandbox, sandbox, create, create.name: title */
N_ ("Name of the sandbox")
/* Translators: sandbox, sandbox, create, create.listed: question */
N_ ("Does the portal list a sandbox of this name?")
/* Translators: sandbox, sandbox, create, create.listed: title */
N_ ("There are five already")
/* Translators: sandbox, sandbox, clone: title */
N_ ("Clone the configuration")
/* Translators: sandbox, sandbox, clone: instructions */
N_ ("In the dialog that creates the sandbox, choose to clone Production, or another sandbox.")
/* Translators: sandbox, sandbox, clone: instructions */
N_ ("Click Confirm.")
/* Translators: sandbox, sandbox, clone: instructions */
N_ ("Compare the new sandbox with production: basic information, products, scopes.")
/* Translators: sandbox, sandbox, clone: note */
N_ ("Cloning is part of creating a sandbox. Redirect URIs, key, secret and target users are the sandbox’s own.")
/* Translators: sandbox, sandbox, clone, clone.cloned: title */
N_ ("Configuration carried over")
/* Translators: sandbox, sandbox, clone, clone.cloned: question */
N_ ("Does the sandbox hold the configuration you entered for production?")
/* Translators: sandbox, sandbox, clone, clone.cloned: title */
N_ ("Yes, cloned")
/* Translators: sandbox, sandbox, clone, clone.cloned: title */
N_ ("No, I fill it in by hand")
/* Translators: sandbox, sandbox, configure: title */
N_ ("Configure it and apply the changes")
/* Translators: sandbox, sandbox, configure: instructions */
N_ ("Fill in what is missing: products, scopes, redirect URIs.")
/* Translators: sandbox, sandbox, configure: instructions */
N_ ("Copy the sandbox’s own client key and client secret into Greenroom.")
/* Translators: sandbox, sandbox, configure: instructions */
N_ ("Click Apply changes.")
/* Translators: sandbox, sandbox, configure: note */
N_ ("Until Apply changes is clicked, sign-ins go by the old configuration. On the older track a mini game in a sandbox is opened by Ready for testing, Code assets, View, and the QR code.")
/* Translators: sandbox, sandbox, configure, configure.applied: title */
N_ ("Changes applied")
/* Translators: sandbox, sandbox, configure, configure.applied: question */
N_ ("Has everything been applied, so that the button is grey?")
/* Translators: sandbox, sandbox, configure, configure.applied: title */
N_ ("The portal refuses to apply them")
/* Translators: sandbox, sandbox, target-users: title */
N_ ("Add target users")
/* Translators: sandbox, sandbox, target-users: usual_duration */
N_ ("up to 1 hour for each to count")
/* Translators: sandbox, sandbox, target-users: instructions */
N_ ("In the sandbox, go to Sandbox settings.")
/* Translators: sandbox, sandbox, target-users: instructions */
N_ ("Under Target users, click Add account.")
/* Translators: sandbox, sandbox, target-users: instructions */
N_ ("Log in with the account that is to test. You need its password.")
/* Translators: sandbox, sandbox, target-users: instructions */
N_ ("Accept the terms for developers as this account.")
/* Translators: sandbox, sandbox, target-users: instructions */
N_ ("Repeat it for an account of each launch region, and enter the accounts in Greenroom.")
/* Translators: sandbox, sandbox, target-users: note */
N_ ("A sandbox has at most ten target users. A new one may take up to an hour to count. An account that is none is turned away at sign-in with non_sandbox_target.")
/* Translators: sandbox, sandbox, target-users: warning */
N_ ("Adding an account has been seen to log people out of TikTok in that browser. Use a private window.")
/* Translators: sandbox, sandbox, target-users, add: title */
N_ ("Target users are added by adding accounts.")
/* Translators: sandbox, sandbox, target-users, log-in: title */
N_ ("Adding one means logging in as that account; ten at most, counted after up to an hour.")
/* Translators: sandbox, sandbox, target-users, thirty: title */
N_ ("A mini game has up to 30 test users under Testing permissions, adults, one for each target region.")
/* Translators: sandbox, sandbox, target-users: reading */
N_ ("Target users and test users are two lists. Those of the sandbox decide who can sign in to it; the test users of a mini game decide who can open its preview.")
/* Translators: sandbox, sandbox, sign-in: title */
N_ ("Sign in as a target user")
/* Translators: sandbox, sandbox, sign-in: instructions */
N_ ("On the Accounts page, add a lane for this sandbox and region.")
/* Translators: sandbox, sandbox, sign-in: instructions */
N_ ("Sign in with a target user of the region. A mini game signs in inside TikTok, and you enter its code.")
/* Translators: sandbox, sandbox, sign-in: instructions */
N_ ("See that the panels fill with the user’s data.")
/* Translators: sandbox, sandbox, sign-in: note */
N_ ("It proves the key, the secret, the scopes and the target user at once. TikTok has no region setting for sign-ins: the region is that of the account.")
/* Translators: sandbox, sandbox, sign-in, sign-in.lane: title */
N_ ("Signed in")
/* Translators: sandbox, sandbox, sign-in, sign-in.user: title */
N_ ("User info read")
/* Translators: sandbox, sandbox, import: title */
N_ ("Import the sandbox into production")
/* Translators: sandbox, sandbox, import: instructions */
N_ ("Take a snapshot of production on the Overview page first.")
/* Translators: sandbox, sandbox, import: instructions */
N_ ("On the portal, open the Draft of production.")
/* Translators: sandbox, sandbox, import: instructions */
N_ ("Click Import, and choose the sandbox that works.")
/* Translators: sandbox, sandbox, import: instructions */
N_ ("Compare the draft with the snapshot, and put right what production has of its own, such as redirect URIs.")
/* Translators: sandbox, sandbox, import: warning */
N_ ("Importing overwrites the whole draft of production. Only an app that is live can go back, with Revert to Live version.")
/* Translators: sandbox, sandbox, import, import.imported: title */
N_ ("Imported")
/* Translators: sandbox, sandbox, import, import.imported: question */
N_ ("Does the draft of production hold what you tested?")
/* Translators: sandbox, sandbox, import, import.imported: title */
N_ ("Yes, imported")
/* Translators: sandbox, sandbox, import, import.imported: title */
N_ ("I entered it by hand")
/* Translators: scopes, scopes: title */
N_ ("Manage scopes")
/* Translators: scopes, scopes: summary */
N_ ("A scope is a permission that your app asks its users for. It has to be declared here, enabled on the portal, and granted by the user; each is a step of its own, and Greenroom shows which one fails.")
/* Translators: scopes, scopes, declare: title */
N_ ("Declare the scopes")
/* Translators: scopes, scopes, declare: instructions */
N_ ("List what your app does with data of a user.")
/* Translators: scopes, scopes, declare: instructions */
N_ ("Choose the scopes for it in Greenroom, and no others: a preset is a good start.")
/* Translators: scopes, scopes, declare: instructions */
N_ ("Leave user.info.basic in. The portal adds it by itself.")
/* Translators: scopes, scopes, declare: note */
N_ ("One scope that the app doesn’t have refuses the whole sign-in, and reviewers refuse apps with scopes that are not used.")
/* Translators: scopes, scopes, declare, username: title */
N_ ("user.info.basic yields the username and the avatar.")
/* Translators: scopes, scopes, declare, display-name: title */
N_ ("user.info.basic yields open ID, avatar and display name. The username has belonged to user.info.profile since 29 February 2024.")
/* Translators: scopes, scopes, declare: reading */
N_ ("Count on the display name. A mini game can’t get the username.")
/* Translators: scopes, scopes, declare, declare.basic: title */
N_ ("The basic profile")
/* Translators: scopes, scopes, enable: title */
N_ ("Enable them on the portal")
/* Translators: scopes, scopes, enable: instructions */
N_ ("On the portal, switch to the configuration in question: Production, or the sandbox.")
/* Translators: scopes, scopes, enable: instructions */
N_ ("Under Scopes, click Add scopes.")
/* Translators: scopes, scopes, enable: instructions */
N_ ("Tick the declared ones. A scope of a product shows only when the product has been added.")
/* Translators: scopes, scopes, enable: instructions */
N_ ("Save; in a sandbox, click Apply changes.")
/* Translators: scopes, scopes, enable: note */
N_ ("TikTok tells no program which scopes are enabled. Greenroom concludes it from sign-ins that were granted or refused, and otherwise from what you tell on the Accounts page. Enabling a scope for the app and granting it as a user are two things.")
/* Translators: scopes, scopes, enable, enable.all: title */
N_ ("Scopes enabled")
/* Translators: scopes, scopes, display-scopes: title */
N_ ("See whether the Display scopes are offered")
/* Translators: scopes, scopes, display-scopes: instructions */
N_ ("In the Add scopes dialog, look for user.info.profile, user.info.stats and video.list.")
/* Translators: scopes, scopes, display-scopes: instructions */
N_ ("Declare only those it lists.")
/* Translators: scopes, scopes, display-scopes, missing: title */
N_ ("New apps no longer find the Display API among the products, and its scopes fail.")
/* Translators: scopes, scopes, display-scopes, dialog: title */
N_ ("The Add scopes dialog lists these three even without a product.")
/* Translators: scopes, scopes, display-scopes: reading */
N_ ("It differs from app to app. Begin with user.info.basic, and add what the dialog shows.")
/* Translators: scopes, scopes, display-scopes, display-scopes.seen: title */
N_ ("Display scopes")
/* Translators: scopes, scopes, display-scopes, display-scopes.seen: question */
N_ ("Does the dialog list the ones you need?")
/* Translators: scopes, scopes, display-scopes, display-scopes.seen: title */
N_ ("I need none of them")
/* Translators: scopes, scopes, display-scopes, display-scopes.seen: title */
N_ ("No, they are missing")
/* Translators: scopes, scopes, display-scopes, display-scopes.seen: title */
N_ ("Not looked yet")
/* Translators: scopes, scopes, open-id: title */
N_ ("Have the silent login’s scope")
/* Translators: scopes, scopes, open-id: instructions */
N_ ("Declare user.info.open_id when your game uses the silent login.")
/* Translators: scopes, scopes, open-id: instructions */
N_ ("Look whether the portal lists it among the app’s scopes.")
/* Translators: scopes, scopes, open-id, two-others: title */
N_ ("A mini game has user.info.basic, and may add user.settings.display.")
/* Translators: scopes, scopes, open-id, two-only: title */
N_ ("A mini game can have user.info.basic and user.info.open_id, and no other scope.")
/* Translators: scopes, scopes, open-id: reading */
N_ ("Go by the newer page: plan with the open ID and the basic profile.")
/* Translators: scopes, scopes, open-id, open-id.declared: title */
N_ ("Scope of the silent login")
/* Translators: scopes, scopes, settings-display: title */
N_ ("Try user.settings.display")
/* Translators: scopes, scopes, settings-display: instructions */
N_ ("Look for user.settings.display in the Add scopes dialog.")
/* Translators: scopes, scopes, settings-display: instructions */
N_ ("If it is there, tick it and declare it here.")
/* Translators: scopes, scopes, settings-display: instructions */
N_ ("Sign in, and see on the Accounts page whether it was granted.")
/* Translators: scopes, scopes, settings-display: note */
N_ ("It is said to open the language and the theme a user has set in TikTok. The fields it opens are documented nowhere. The language is also in getSystemInfoSync().language, without any scope.")
/* Translators: scopes, scopes, settings-display, exists: title */
N_ ("user.settings.display gives read access to the language and theme the user has set.")
/* Translators: scopes, scopes, settings-display, not-listed: title */
N_ ("The scope reference doesn’t list it.")
/* Translators: scopes, scopes, settings-display: reading */
N_ ("Unverified: build nothing on it. Take the language from the system info.")
/* Translators: scopes, scopes, settings-display, settings-display.enabled: title */
N_ ("Scope enabled")
/* Translators: scopes, scopes, settings-display, settings-display.missing: title */
N_ ("The dialog offers it")
/* Translators: scopes, scopes, settings-display, settings-display.missing: question */
N_ ("Does the Add scopes dialog list user.settings.display?")
/* Translators: scopes, scopes, settings-display, settings-display.missing: title */
N_ ("No, or the game doesn’t need it")
/* Translators: scopes, scopes, settings-display, settings-display.missing: title */
N_ ("Yes, it is there")
/* Translators: scopes, scopes, settings-display, settings-display.missing: title */
N_ ("I can’t see the dialog")
/* Translators: scopes, scopes, contact-data: title */
N_ ("Ask for e-mail or phone number")
/* Translators: scopes, scopes, contact-data: instructions */
N_ ("Decide whether the game can do without them. Most can.")
/* Translators: scopes, scopes, contact-data: instructions */
N_ ("If it can’t, write to your operations contact at TikTok and say what you need them for.")
/* Translators: scopes, scopes, contact-data: instructions */
N_ ("Go through the compliance check they name.")
/* Translators: scopes, scopes, contact-data: note */
N_ ("No public scope opens them.")
/* Translators: scopes, scopes, contact-data, contact-data.granted: title */
N_ ("E-mail or phone number")
/* Translators: scopes, scopes, contact-data, contact-data.granted: question */
N_ ("Has TikTok allowed it?")
/* Translators: scopes, scopes, contact-data, contact-data.granted: title */
N_ ("Yes, allowed")
/* Translators: scopes, scopes, contact-data, contact-data.granted: title */
N_ ("The game does without")
/* Translators: scopes, scopes, contact-data, contact-data.granted: title */
N_ ("Asked, no answer yet")
/* Translators: scopes, scopes, contact-data, contact-data.granted: title */
N_ ("Not asked yet")
/* Translators: troubleshooting, troubleshooting: title */
N_ ("Troubleshooting")
/* Translators: troubleshooting, troubleshooting: summary */
N_ ("What you see, why, and where to mend it. Faults of a sign-in move on in this order: client_key, redirect_uri, scope, code_challenge, non_sandbox_target. Each one you reach means that those before it are right.")
/* Translators: troubleshooting, troubleshooting, popup-blocked: title */
N_ ("Nothing opens, or the login window closes at once")
/* Translators: troubleshooting, troubleshooting, popup-blocked: where */
N_ ("Your own app")
/* Translators: troubleshooting, troubleshooting, popup-blocked: causes */
N_ ("The browser blocks pop-ups.")
/* Translators: troubleshooting, troubleshooting, popup-blocked: fixes */
N_ ("Allow pop-ups for your own app, or open the page in the same tab.")
/* Translators: troubleshooting, troubleshooting, client-key: title */
N_ ("“client_key” on TikTok’s page: error_type=client_key, or 10003")
/* Translators: troubleshooting, troubleshooting, client-key: causes */
N_ ("A production key of an app that isn’t live.")
/* Translators: troubleshooting, troubleshooting, client-key: causes */
N_ ("Login Kit is not added.")
/* Translators: troubleshooting, troubleshooting, client-key: causes */
N_ ("Key and secret are swapped, or client_id was sent.")
/* Translators: troubleshooting, troubleshooting, client-key: causes */
N_ ("A key of the Business API or a mini drama, an App ID, or an address without v2.")
/* Translators: troubleshooting, troubleshooting, client-key: causes */
N_ ("The redirect URI is not percent-encoded.")
/* Translators: troubleshooting, troubleshooting, client-key: fixes */
N_ ("Use the sandbox’s key and secret, add Login Kit, and take the address with v2.")
/* Translators: troubleshooting, troubleshooting, client-key: fixes */
N_ ("Copy the key again, without space around it.")
/* Translators: troubleshooting, troubleshooting, redirect-uri: title */
N_ ("“redirect_uri” on TikTok’s page, or a callback URL mismatch")
/* Translators: troubleshooting, troubleshooting, redirect-uri: causes */
N_ ("It is not registered in this very environment.")
/* Translators: troubleshooting, troubleshooting, redirect-uri: causes */
N_ ("Slash, host, port or scheme differs, or there is no path.")
/* Translators: troubleshooting, troubleshooting, redirect-uri: causes */
N_ ("Registered under Web and used for Desktop, or the other way round.")
/* Translators: troubleshooting, troubleshooting, redirect-uri: causes */
N_ ("A mini game without Login Kit, or only the old redirect domain is filled in.")
/* Translators: troubleshooting, troubleshooting, redirect-uri: fixes */
N_ ("Copy the registered address letter by letter into your app, and register it in the sandbox too.")
/* Translators: troubleshooting, troubleshooting, code-challenge: title */
N_ ("“code_challenge” on TikTok’s page, or 10007")
/* Translators: troubleshooting, troubleshooting, code-challenge: causes */
N_ ("PKCE is missing, or the challenge is not hexadecimal.")
/* Translators: troubleshooting, troubleshooting, code-challenge: fixes */
N_ ("Send a hexadecimal challenge with S256.")
/* Translators: troubleshooting, troubleshooting, code-challenge-method: title */
N_ ("“code_challenge_method” on TikTok’s page, or 10008")
/* Translators: troubleshooting, troubleshooting, code-challenge-method: causes */
N_ ("The method is “plain” or missing.")
/* Translators: troubleshooting, troubleshooting, code-challenge-method: fixes */
N_ ("Send code_challenge_method=S256.")
/* Translators: troubleshooting, troubleshooting, scope: title */
N_ ("“scope” on TikTok’s page: invalid_scope")
/* Translators: troubleshooting, troubleshooting, scope: causes */
N_ ("One scope is not enabled in this environment.")
/* Translators: troubleshooting, troubleshooting, scope: causes */
N_ ("Spaces instead of commas.")
/* Translators: troubleshooting, troubleshooting, scope: causes */
N_ ("An old name such as video.create, or Display scopes that the portal doesn’t offer.")
/* Translators: troubleshooting, troubleshooting, scope: causes */
N_ ("A draft without scopes.")
/* Translators: troubleshooting, troubleshooting, scope: fixes */
N_ ("Ask only for scopes ticked on the portal, joined by commas.")
/* Translators: troubleshooting, troubleshooting, not-authorized: title */
N_ ("“non_sandbox_target” with access_denied: the account is not authorized")
/* Translators: troubleshooting, troubleshooting, not-authorized: where */
N_ ("Redirect")
/* Translators: troubleshooting, troubleshooting, not-authorized: causes */
N_ ("The account is no target user of the sandbox.")
/* Translators: troubleshooting, troubleshooting, not-authorized: causes */
N_ ("The list lags by up to an hour.")
/* Translators: troubleshooting, troubleshooting, not-authorized: causes */
N_ ("The browser is logged in as somebody else.")
/* Translators: troubleshooting, troubleshooting, not-authorized: fixes */
N_ ("Add the account under Target users; that asks for its login.")
/* Translators: troubleshooting, troubleshooting, not-authorized: fixes */
N_ ("Wait an hour, and log out of the other account.")
/* Translators: troubleshooting, troubleshooting, cancelled: title */
N_ ("access_denied without error_type")
/* Translators: troubleshooting, troubleshooting, cancelled: causes */
N_ ("The user clicked Cancel.")
/* Translators: troubleshooting, troubleshooting, cancelled: fixes */
N_ ("Say what the permission is for, and offer to try again.")
/* Translators: troubleshooting, troubleshooting, verifier: title */
N_ ("“Code verifier or code challenge is invalid.”")
/* Translators: troubleshooting, troubleshooting, verifier: causes */
N_ ("The challenge is base64url.")
/* Translators: troubleshooting, troubleshooting, verifier: causes */
N_ ("The verifier is another one, or lost.")
/* Translators: troubleshooting, troubleshooting, verifier: causes */
N_ ("The secret is of another environment.")
/* Translators: troubleshooting, troubleshooting, verifier: fixes */
N_ ("Send a hexadecimal challenge, keep its verifier, and begin a new sign-in.")
/* Translators: troubleshooting, troubleshooting, code: title */
N_ ("“Authorization code is expired.” (invalid_grant)")
/* Translators: troubleshooting, troubleshooting, code: causes */
N_ ("The code was used before, is some minutes old, or was not decoded.")
/* Translators: troubleshooting, troubleshooting, code: causes */
N_ ("The callback page was reloaded.")
/* Translators: troubleshooting, troubleshooting, code: causes */
N_ ("A wrong client key gives the same text.")
/* Translators: troubleshooting, troubleshooting, code: fixes */
N_ ("Sign in again, and exchange the code at once and only once.")
/* Translators: troubleshooting, troubleshooting, client: title */
N_ ("“Client key or secret is incorrect.” (invalid_client)")
/* Translators: troubleshooting, troubleshooting, client: causes */
N_ ("Sandbox and production are mixed.")
/* Translators: troubleshooting, troubleshooting, client: causes */
N_ ("Space around a value, a typing error, or half an updated pair.")
/* Translators: troubleshooting, troubleshooting, client: fixes */
N_ ("Copy both again from the same environment.")
/* Translators: troubleshooting, troubleshooting, redirect-uri-changed: title */
N_ ("“Redirect_uri is not matched with the uri when requesting code.”")
/* Translators: troubleshooting, troubleshooting, redirect-uri-changed: causes */
N_ ("The token request has another redirect URI than the authorization request.")
/* Translators: troubleshooting, troubleshooting, redirect-uri-changed: fixes */
N_ ("Keep the string, and send it again unchanged.")
/* Translators: troubleshooting, troubleshooting, secret-missing: title */
N_ ("“Client secret is missed in request.”")
/* Translators: troubleshooting, troubleshooting, secret-missing: causes */
N_ ("The field client_secret is missing.")
/* Translators: troubleshooting, troubleshooting, secret-missing: fixes */
N_ ("Add it to the body of the form.")
/* Translators: troubleshooting, troubleshooting, malformed: title */
N_ ("“The request parameters are malformed.”")
/* Translators: troubleshooting, troubleshooting, malformed: causes */
N_ ("The body is JSON, a name is wrong, or a bad token was to be revoked.")
/* Translators: troubleshooting, troubleshooting, malformed: fixes */
N_ ("Send a form: application/x-www-form-urlencoded.")
/* Translators: troubleshooting, troubleshooting, refresh-token: title */
N_ ("invalid_grant while refreshing, such as “Refresh token is invalid or expired.”")
/* Translators: troubleshooting, troubleshooting, refresh-token: where */
N_ ("Refresh")
/* Translators: troubleshooting, troubleshooting, refresh-token: causes */
N_ ("An older refresh token was used after it had been replaced.")
/* Translators: troubleshooting, troubleshooting, refresh-token: causes */
N_ ("Its life is over: 180 days, or 365 by older pages.")
/* Translators: troubleshooting, troubleshooting, refresh-token: causes */
N_ ("The user disconnected the app.")
/* Translators: troubleshooting, troubleshooting, refresh-token: fixes */
N_ ("Ask the user to sign in again, and store the newest token each time.")
/* Translators: troubleshooting, troubleshooting, access-token: title */
N_ ("401 access_token_invalid")
/* Translators: troubleshooting, troubleshooting, access-token: where */
N_ ("API")
/* Translators: troubleshooting, troubleshooting, access-token: causes */
N_ ("The access token has expired or was revoked.")
/* Translators: troubleshooting, troubleshooting, access-token: causes */
N_ ("It is of another environment, or “Bearer” is missing.")
/* Translators: troubleshooting, troubleshooting, access-token: fixes */
N_ ("Refresh once and repeat the call; then ask to sign in. Refresh before expires_in is over.")
/* Translators: troubleshooting, troubleshooting, scope-not-authorized: title */
N_ ("401 scope_not_authorized")
/* Translators: troubleshooting, troubleshooting, scope-not-authorized: causes */
N_ ("The user unticked the scope.")
/* Translators: troubleshooting, troubleshooting, scope-not-authorized: causes */
N_ ("The scope was enabled after the sign-in.")
/* Translators: troubleshooting, troubleshooting, scope-not-authorized: causes */
N_ ("A field goes beyond the granted scopes.")
/* Translators: troubleshooting, troubleshooting, scope-not-authorized: fixes */
N_ ("Ask for the scope again, or leave the field out.")
/* Translators: troubleshooting, troubleshooting, scope-missed: title */
N_ ("400 scope_permission_missed")
/* Translators: troubleshooting, troubleshooting, scope-missed: causes */
N_ ("A field needs one more scope; the message names it.")
/* Translators: troubleshooting, troubleshooting, scope-missed: fixes */
N_ ("Add that scope, or leave the field out.")
/* Translators: troubleshooting, troubleshooting, rate-limit: title */
N_ ("429 rate_limit_exceeded")
/* Translators: troubleshooting, troubleshooting, rate-limit: causes */
N_ ("More calls in a minute than the limit: 600 for reading; 6, 20 or 30 for posting.")
/* Translators: troubleshooting, troubleshooting, rate-limit: fixes */
N_ ("Wait, and double the wait each time; leave a second between pages.")
/* Translators: troubleshooting, troubleshooting, params: title */
N_ ("400 invalid_params or invalid_param")
/* Translators: troubleshooting, troubleshooting, params: causes */
N_ ("fields is missing.")
/* Translators: troubleshooting, troubleshooting, params: causes */
N_ ("max_count or the list of IDs is over 20.")
/* Translators: troubleshooting, troubleshooting, params: causes */
N_ ("The body has another shape than the endpoint’s page says.")
/* Translators: troubleshooting, troubleshooting, params: fixes */
N_ ("Read the message, and compare with the reference page.")
/* Translators: troubleshooting, troubleshooting, endpoint-specifics: title */
N_ ("One endpoint fails while others work")
/* Translators: troubleshooting, troubleshooting, endpoint-specifics: causes */
N_ ("It wants another method, header or body, or lacks the slash at its end.")
/* Translators: troubleshooting, troubleshooting, endpoint-specifics: fixes */
N_ ("Go by the reference page of exactly this endpoint.")
/* Translators: troubleshooting, troubleshooting, cors: title */
N_ ("CORS error in the browser")
/* Translators: troubleshooting, troubleshooting, cors: causes */
N_ ("The call comes from JavaScript in a page.")
/* Translators: troubleshooting, troubleshooting, cors: fixes */
N_ ("Call from your server; tokens belong there anyway.")
/* Translators: troubleshooting, troubleshooting, network: title */
N_ ("The connection fails or times out")
/* Translators: troubleshooting, troubleshooting, network: causes */
N_ ("A firewall or proxy holds requests back.")
/* Translators: troubleshooting, troubleshooting, network: fixes */
N_ ("Let your server through to open.tiktokapis.com, and try from there with curl.")
/* Translators: troubleshooting, troubleshooting, outage: title */
N_ ("Everything fails at once, with 5xx or internal_error")
/* Translators: troubleshooting, troubleshooting, outage: causes */
N_ ("TikTok has a fault of its own.")
/* Translators: troubleshooting, troubleshooting, outage: fixes */
N_ ("Look at the announcements on TikTok for Developers, wait, and keep the log_id.")
/* Translators: troubleshooting, troubleshooting, chunks: title */
N_ ("“The total chunk count is invalid”, “The chunk size is invalid”")
/* Translators: troubleshooting, troubleshooting, chunks: where */
N_ ("Posting")
/* Translators: troubleshooting, troubleshooting, chunks: causes */
N_ ("The count was rounded up instead of down.")
/* Translators: troubleshooting, troubleshooting, chunks: causes */
N_ ("A single chunk has another size than the video.")
/* Translators: troubleshooting, troubleshooting, chunks: causes */
N_ ("A chunk is under 5 MB.")
/* Translators: troubleshooting, troubleshooting, chunks: fixes */
N_ ("Up to 64,000,000 bytes, send one chunk of exactly the video’s size. Above that, chunks of 32,000,000 bytes; the rest goes into the last one.")
/* Translators: troubleshooting, troubleshooting, unaudited: title */
N_ ("403 unaudited_client_can_only_post_to_private_accounts")
/* Translators: troubleshooting, troubleshooting, unaudited: causes */
N_ ("The app is not audited, and the account is public or the privacy is not SELF_ONLY.")
/* Translators: troubleshooting, troubleshooting, unaudited: fixes */
N_ ("Set the account to private, post SELF_ONLY, with at most 5 users in 24 hours.")
/* Translators: troubleshooting, troubleshooting, unaudited: fixes */
N_ ("Apply for the audit, or send drafts to the inbox.")
/* Translators: troubleshooting, troubleshooting, url-ownership: title */
N_ ("403 url_ownership_unverified: publishing failed")
/* Translators: troubleshooting, troubleshooting, url-ownership: causes */
N_ ("Host or prefix of the video is not verified in this environment.")
/* Translators: troubleshooting, troubleshooting, url-ownership: causes */
N_ ("The URL lies with a CDN or leads elsewhere by a redirect.")
/* Translators: troubleshooting, troubleshooting, url-ownership: fixes */
N_ ("Verify it in the sandbox and in production, or upload the file instead.")
/* Translators: troubleshooting, troubleshooting, privacy-level: title */
N_ ("403 privacy_level_option_mismatch")
/* Translators: troubleshooting, troubleshooting, privacy-level: causes */
N_ ("The privacy level is missing, or not among the creator’s options now.")
/* Translators: troubleshooting, troubleshooting, privacy-level: fixes */
N_ ("Query creator_info again and let people choose from it.")
/* Translators: troubleshooting, troubleshooting, caps: title */
N_ ("403 spam_risk_too_many_pending_share, spam_risk_too_many_posts or reached_active_user_cap")
/* Translators: troubleshooting, troubleshooting, caps: causes */
N_ ("5 drafts wait already in 24 hours.")
/* Translators: troubleshooting, troubleshooting, caps: causes */
N_ ("The creator has posted about 15 times today, with all apps together.")
/* Translators: troubleshooting, troubleshooting, caps: causes */
N_ ("5 users have posted through the unaudited app.")
/* Translators: troubleshooting, troubleshooting, caps: fixes */
N_ ("Read error.code also with status 200: creator_info reports these caps that way.")
/* Translators: troubleshooting, troubleshooting, caps: fixes */
N_ ("Finish drafts, wait a day, or pass the audit.")
/* Translators: troubleshooting, troubleshooting, source-info: title */
N_ ("“The request source info is empty or incorrect”")
/* Translators: troubleshooting, troubleshooting, source-info: causes */
N_ ("FILE_UPLOAD was sent for photos.")
/* Translators: troubleshooting, troubleshooting, source-info: fixes */
N_ ("Use PULL_FROM_URL with a verified URL.")
/* Translators: troubleshooting, troubleshooting, media-type: title */
N_ ("“Invalid media_type or post_mode”")
/* Translators: troubleshooting, troubleshooting, media-type: causes */
N_ ("A video was sent to content/init.")
/* Translators: troubleshooting, troubleshooting, media-type: fixes */
N_ ("Use video/init for videos.")
/* Translators: troubleshooting, troubleshooting, app-version: title */
N_ ("400 app_version_check_failed")
/* Translators: troubleshooting, troubleshooting, app-version: causes */
N_ ("The TikTok app on the phone is older than 31.8.")
/* Translators: troubleshooting, troubleshooting, app-version: fixes */
N_ ("Update it.")
/* Translators: troubleshooting, troubleshooting, upload: title */
N_ ("416, 403 or 404 while uploading")
/* Translators: troubleshooting, troubleshooting, upload: causes */
N_ ("416: the range doesn’t follow the bytes TikTok has.")
/* Translators: troubleshooting, troubleshooting, upload: causes */
N_ ("403: the upload address is older than an hour.")
/* Translators: troubleshooting, troubleshooting, upload: causes */
N_ ("404: there is no such upload.")
/* Translators: troubleshooting, troubleshooting, upload: fixes */
N_ ("After 416, go on from the Content-Range of the answer. After 403 and 404, start the post again.")
/* Translators: troubleshooting, troubleshooting, media: title */
N_ ("FAILED with file_format_, duration_, frame_rate_ or picture_size_check_failed")
/* Translators: troubleshooting, troubleshooting, media: causes */
N_ ("Format, length, frame rate or size is out of range; photos as PNG are refused.")
/* Translators: troubleshooting, troubleshooting, media: fixes */
N_ ("Convert: MP4 with H.264, 23–60 frames a second, 360–4096 pixels a side; photos as JPEG or WebP.")
/* Translators: troubleshooting, troubleshooting, inbox: title */
N_ ("SEND_TO_USER_INBOX, but nothing is to be seen")
/* Translators: troubleshooting, troubleshooting, inbox: causes */
N_ ("The draft shows only as a notification in the phone app, perhaps late, perhaps on another account.")
/* Translators: troubleshooting, troubleshooting, inbox: fixes */
N_ ("Open the inbox notifications of the right account on the phone.")
/* Translators: troubleshooting, troubleshooting, pull-failed: title */
N_ ("FAILED with video_pull_failed or photo_pull_failed")
/* Translators: troubleshooting, troubleshooting, pull-failed: causes */
N_ ("TikTok couldn’t fetch the URL: it leads elsewhere, is slow, or took more than an hour.")
/* Translators: troubleshooting, troubleshooting, pull-failed: fixes */
N_ ("Serve it over https, without redirects, until it has been fetched.")
/* Translators: troubleshooting, troubleshooting, auth-removed: title */
N_ ("FAILED with auth_removed, publish_cancelled or internal")
/* Translators: troubleshooting, troubleshooting, auth-removed: causes */
N_ ("The user disconnected the app, the post was cancelled, or TikTok had a fault.")
/* Translators: troubleshooting, troubleshooting, auth-removed: fixes */
N_ ("Post again after “internal” only.")
/* Translators: troubleshooting, troubleshooting, spam: title */
N_ ("spam_risk, spam_risk_text or spam_risk_user_banned_from_posting")
/* Translators: troubleshooting, troubleshooting, spam: causes */
N_ ("TikTok takes text or post for spam, or the account may not post.")
/* Translators: troubleshooting, troubleshooting, spam: fixes */
N_ ("Don’t repeat it. Change the text, or have the owner look into the TikTok app.")
/* Translators: troubleshooting, troubleshooting, publish-id: title */
N_ ("invalid_publish_id, token_not_authorized_for_specified_publish_id or publish_not_cancellable")
/* Translators: troubleshooting, troubleshooting, publish-id: causes */
N_ ("The ID is wrong, or belongs to another account’s post.")
/* Translators: troubleshooting, troubleshooting, publish-id: causes */
N_ ("The post is finished and can’t be cancelled.")
/* Translators: troubleshooting, troubleshooting, publish-id: fixes */
N_ ("Keep the publish_id together with the account that posted.")
/* Translators: troubleshooting, troubleshooting, portal-redirect: title */
N_ ("“Enter a valid URL beginning with https://”, “Turn on Configure for Web to add your redirect URIs”")
/* Translators: troubleshooting, troubleshooting, portal-redirect: where */
N_ ("Portal")
/* Translators: troubleshooting, troubleshooting, portal-redirect: causes */
N_ ("Web takes no http and no loopback address.")
/* Translators: troubleshooting, troubleshooting, portal-redirect: causes */
N_ ("The platform is not switched on inside Login Kit.")
/* Translators: troubleshooting, troubleshooting, portal-redirect: fixes */
N_ ("Turn on Configure for Web or the tab Desktop, and register loopback addresses under Desktop.")
/* Translators: troubleshooting, troubleshooting, portal-url: title */
N_ ("“This URL is not verified”, “This form has 1 error”, or Save does nothing")
/* Translators: troubleshooting, troubleshooting, portal-url: causes */
N_ ("A URL lacks its proof.")
/* Translators: troubleshooting, troubleshooting, portal-url: causes */
N_ ("The field Web/Desktop URL is hidden and empty.")
/* Translators: troubleshooting, troubleshooting, portal-url: causes */
N_ ("Production wants the explanation and a demo video first.")
/* Translators: troubleshooting, troubleshooting, portal-url: fixes */
N_ ("Prove the URL, tick Web, read the banner; or work in a sandbox.")
/* Translators: troubleshooting, troubleshooting, portal-dead: title */
N_ ("Buttons of the portal do nothing")
/* Translators: troubleshooting, troubleshooting, portal-dead: causes */
N_ ("A DNS ad blocker stops tiktokv.com, tiktokw.eu or byteoversea.com.")
/* Translators: troubleshooting, troubleshooting, portal-dead: fixes */
N_ ("Allow these hosts and reload.")
/* Translators: troubleshooting, troubleshooting, login-attempts: title */
N_ ("“Maximum number of attempts reached. Try again later.”")
/* Translators: troubleshooting, troubleshooting, login-attempts: where */
N_ ("Login page")
/* Translators: troubleshooting, troubleshooting, login-attempts: causes */
N_ ("TikTok guards against robots, above all with passwords, VPNs and embedded browsers.")
/* Translators: troubleshooting, troubleshooting, login-attempts: fixes */
N_ ("Log in with the QR code or in your own browser, or wait.")
/* Translators: troubleshooting, troubleshooting, cookies: title */
N_ ("HTTP 431 on TikTok’s page")
/* Translators: troubleshooting, troubleshooting, cookies: causes */
N_ ("The cookies have grown too large.")
/* Translators: troubleshooting, troubleshooting, cookies: fixes */
N_ ("Clear the browser session of this account.")
/* Translators: troubleshooting, troubleshooting, google: title */
N_ ("“Continue with Google” fails")
/* Translators: troubleshooting, troubleshooting, google: causes */
N_ ("Google refuses embedded browsers.")
/* Translators: troubleshooting, troubleshooting, google: fixes */
N_ ("Open the sign-in in your own browser.")
/* Translators: troubleshooting, troubleshooting, sdk-client: title */
N_ ("“Client info is illegal or malformed.”, “App certificate does not match configurations.”")
/* Translators: troubleshooting, troubleshooting, sdk-client: where */
N_ ("Mobile SDK")
/* Translators: troubleshooting, troubleshooting, sdk-client: causes */
N_ ("Key, package name or certificate differ from the portal.")
/* Translators: troubleshooting, troubleshooting, sdk-client: fixes */
N_ ("Enter package name, MD5 and SHA-256 again.")
/* Translators: troubleshooting, troubleshooting, webhook-signature: title */
N_ ("The signature of a webhook doesn’t match")
/* Translators: troubleshooting, troubleshooting, webhook-signature: where */
N_ ("Webhook")
/* Translators: troubleshooting, troubleshooting, webhook-signature: causes */
N_ ("The body was parsed and written anew.")
/* Translators: troubleshooting, troubleshooting, webhook-signature: causes */
N_ ("The header was read wrongly.")
/* Translators: troubleshooting, troubleshooting, webhook-signature: fixes */
N_ ("Sign the raw bytes: t, a full stop, the body; with the secret of this environment.")
/* Translators: troubleshooting, troubleshooting, mg-102102: title */
N_ ("102102")
/* Translators: troubleshooting, troubleshooting, mg-102102: where */
N_ ("Mini game: login")
/* Translators: troubleshooting, troubleshooting, mg-102102: causes */
N_ ("Terms or privacy URL of the mini game are not set.")
/* Translators: troubleshooting, troubleshooting, mg-102102: fixes */
N_ ("Fill in both under Basic information; while developing, placeholders do.")
/* Translators: troubleshooting, troubleshooting, mg-key-pair: title */
N_ ("Login answers with a code, but the token endpoint refuses it")
/* Translators: troubleshooting, troubleshooting, mg-key-pair: causes */
N_ ("Key and secret are of different apps.")
/* Translators: troubleshooting, troubleshooting, mg-key-pair: causes */
N_ ("redirect_uri or code_verifier were sent; mini games have neither.")
/* Translators: troubleshooting, troubleshooting, mg-key-pair: fixes */
N_ ("Take both from the same app, and leave those two out.")
/* Translators: troubleshooting, troubleshooting, mg-21100: title */
N_ ("21100")
/* Translators: troubleshooting, troubleshooting, mg-21100: where */
N_ ("Mini game: network")
/* Translators: troubleshooting, troubleshooting, mg-21100: causes */
N_ ("The host of the request is not among the trusted domains.")
/* Translators: troubleshooting, troubleshooting, mg-21100: fixes */
N_ ("Add it under Trusted domains, with https:// and without a path.")
/* Translators: troubleshooting, troubleshooting, mg-pay-store: title */
N_ ("13000, 13001, 13002, 13003, 13013")
/* Translators: troubleshooting, troubleshooting, mg-pay-store: where */
N_ ("Mini game: payment")
/* Translators: troubleshooting, troubleshooting, mg-pay-store: causes */
N_ ("The store can’t be reached (13000, 13001).")
/* Translators: troubleshooting, troubleshooting, mg-pay-store: causes */
N_ ("The device doesn’t support payments (13002, 13003).")
/* Translators: troubleshooting, troubleshooting, mg-pay-store: causes */
N_ ("The payment failed (13013).")
/* Translators: troubleshooting, troubleshooting, mg-pay-store: fixes */
N_ ("Let the player try again later, or on another device.")
/* Translators: troubleshooting, troubleshooting, mg-pay-order: title */
N_ ("13014")
/* Translators: troubleshooting, troubleshooting, mg-pay-order: causes */
N_ ("The server gave an order in the wrong state.")
/* Translators: troubleshooting, troubleshooting, mg-pay-order: fixes */
N_ ("Create a new order; each is good for one payment.")
/* Translators: troubleshooting, troubleshooting, mg-pay-user: title */
N_ ("30001, 30002, 30003, 30004 from pay")
/* Translators: troubleshooting, troubleshooting, mg-pay-user: causes */
N_ ("Cancelled (30001), pending (30002), panel closed (30003), or called repeatedly (30004).")
/* Translators: troubleshooting, troubleshooting, mg-pay-user: fixes */
N_ ("Deliver nothing, and disable the button while a payment runs. Goods come with the webhook.")
/* Translators: troubleshooting, troubleshooting, mg-pay-network: title */
N_ ("20000 or 50000 from pay, with a sub-code")
/* Translators: troubleshooting, troubleshooting, mg-pay-network: causes */
N_ ("Network (20000): list of consumptions 20012, balance 20013, recommended tier 20014, spending Beans 20015, subscriptions 20021 and 20022.")
/* Translators: troubleshooting, troubleshooting, mg-pay-network: causes */
N_ ("System (50000): tiers 50001, panel 50002, order check timed out 50004, status code 50007.")
/* Translators: troubleshooting, troubleshooting, mg-pay-network: fixes */
N_ ("Try again; ask your own server for the order before you say that it failed.")
/* Translators: troubleshooting, troubleshooting, mg-ad-unit: title */
N_ ("11001, 10001, 20001, 20002, 20003 or 20007 when an ad is created")
/* Translators: troubleshooting, troubleshooting, mg-ad-unit: where */
N_ ("Mini game: ads")
/* Translators: troubleshooting, troubleshooting, mg-ad-unit: causes */
N_ ("The ad unit ID is empty (11001) or a parameter is bad (10001).")
/* Translators: troubleshooting, troubleshooting, mg-ad-unit: causes */
N_ ("The unit doesn’t exist (20001), belongs to another app (20002), is not active (20003) or of another type (20007).")
/* Translators: troubleshooting, troubleshooting, mg-ad-unit: fixes */
N_ ("Copy the placement ID of this app, and set the placement to Active.")
/* Translators: troubleshooting, troubleshooting, mg-ad-often: title */
N_ ("30001 when an ad is created")
/* Translators: troubleshooting, troubleshooting, mg-ad-often: causes */
N_ ("The same unit was asked for too often.")
/* Translators: troubleshooting, troubleshooting, mg-ad-often: fixes */
N_ ("Create the ad once, and wait before the next.")
/* Translators: troubleshooting, troubleshooting, mg-ad-server: title */
N_ ("20000, 50000 or 500 when an ad is created; 50000 when it is shown")
/* Translators: troubleshooting, troubleshooting, mg-ad-server: causes */
N_ ("Network or server: 50101 is the network, 50102 to 50107 the server.")
/* Translators: troubleshooting, troubleshooting, mg-ad-server: fixes */
N_ ("Try again later, and go on without the ad.")
/* Translators: troubleshooting, troubleshooting, mg-ad-show: title */
N_ ("10001, 11002, 11003, 11004 or 11005 when an ad is shown")
/* Translators: troubleshooting, troubleshooting, mg-ad-show: causes */
N_ ("The instance is empty (10001), unknown (11002) or was shown before (11003).")
/* Translators: troubleshooting, troubleshooting, mg-ad-show: causes */
N_ ("An interstitial came too soon (11004) or too often (11005).")
/* Translators: troubleshooting, troubleshooting, mg-ad-show: fixes */
N_ ("Create a new instance for each show, and keep a distance between interstitials.")
/* Translators: troubleshooting, troubleshooting, mg-ad-left: title */
N_ ("30001 when an ad is shown")
/* Translators: troubleshooting, troubleshooting, mg-ad-left: causes */
N_ ("The player left before the end.")
/* Translators: troubleshooting, troubleshooting, mg-ad-left: fixes */
N_ ("Give no reward.")
/* Translators: troubleshooting, troubleshooting, mg-srv-basic: title */
N_ ("50001000 or 40001000")
/* Translators: troubleshooting, troubleshooting, mg-srv-basic: where */
N_ ("Mini game: server")
/* Translators: troubleshooting, troubleshooting, mg-srv-basic: causes */
N_ ("TikTok’s own trouble (50001000), or a bad parameter (40001000).")
/* Translators: troubleshooting, troubleshooting, mg-srv-basic: fixes */
N_ ("Try 50001000 again; mend the body for 40001000.")
/* Translators: troubleshooting, troubleshooting, mg-srv-order: title */
N_ ("20011002 or 20021002")
/* Translators: troubleshooting, troubleshooting, mg-srv-order: causes */
N_ ("The order isn’t found for this client key and user (20011002).")
/* Translators: troubleshooting, troubleshooting, mg-srv-order: causes */
N_ ("Your order ID was used before (20021002).")
/* Translators: troubleshooting, troubleshooting, mg-srv-order: fixes */
N_ ("Check key, order and user; make a new ID for each order.")
/* Translators: troubleshooting, troubleshooting, mg-srv-merchant: title */
N_ ("20021001")
/* Translators: troubleshooting, troubleshooting, mg-srv-merchant: causes */
N_ ("Payment is not enabled for the organization.")
/* Translators: troubleshooting, troubleshooting, mg-srv-merchant: fixes */
N_ ("Enable in-app purchases, or ask your contact at TikTok.")
/* Translators: troubleshooting, troubleshooting, mg-srv-tier: title */
N_ ("20001003")
/* Translators: troubleshooting, troubleshooting, mg-srv-tier: causes */
N_ ("There is no such price tier.")
/* Translators: troubleshooting, troubleshooting, mg-srv-tier: fixes */
N_ ("Take a tier from get_tier_infos.")
/* Translators: troubleshooting, troubleshooting, mg-srv-subscription: title */
N_ ("20021101, 20021102, 20021103, 20021108 or 20021111")
/* Translators: troubleshooting, troubleshooting, mg-srv-subscription: causes */
N_ ("A subscription of a mini drama is active (20021101), cancelled (20021102) or on hold (20021103).")
/* Translators: troubleshooting, troubleshooting, mg-srv-subscription: causes */
N_ ("A change is pending for an hour (20021108), or the renewal is within 24 hours (20021111).")
/* Translators: troubleshooting, troubleshooting, mg-srv-subscription: fixes */
N_ ("Ask for the state of the subscription, and try again after that time.")
/* Translators: troubleshooting, troubleshooting, mg-client-token: title */
N_ ("access_token_invalid with a client token")
/* Translators: troubleshooting, troubleshooting, mg-client-token: causes */
N_ ("Payment calls take the user’s token, not that of the client.")
/* Translators: troubleshooting, troubleshooting, mg-client-token: fixes */
N_ ("Send the access token of the player.")
/* Translators: url-ownership, url-ownership: title */
N_ ("Prove that your URLs are yours")
/* Translators: url-ownership, url-ownership: summary */
N_ ("TikTok wants proof that the addresses you enter are yours: a DNS record for a whole domain, or a file below a URL prefix. Greenroom looks for both, as often as you like.")
/* Translators: url-ownership, url-ownership, choose: title */
N_ ("Choose which URLs need proof")
/* Translators: url-ownership, url-ownership, choose: instructions */
N_ ("Note the URLs of Terms of Service and privacy policy. For apps created after 9 September 2024, both need proof.")
/* Translators: url-ownership, url-ownership, choose: instructions */
N_ ("Add the Web/Desktop URL, your official site, if the app has it.")
/* Translators: url-ownership, url-ownership, choose: instructions */
N_ ("Add every URL that TikTok pulls videos or photos from, and those of Link Sharing. They need proof always.")
/* Translators: url-ownership, url-ownership, choose: instructions */
N_ ("Choose Domain where you can edit the DNS. It covers subdomains and all paths.")
/* Translators: url-ownership, url-ownership, choose: instructions */
N_ ("Choose URL prefix where you can only put files online.")
/* Translators: url-ownership, url-ownership, choose: note */
N_ ("On GitHub Pages, verify the prefix with the path of the repository, such as https://name.github.io/repository/: nobody can set the DNS of github.io. The same goes for tunnels on a shared domain. Redirect URIs need no proof.")
/* Translators: url-ownership, url-ownership, choose, seed: title */
N_ ("Content Posting needs a verified domain in any case.")
/* Translators: url-ownership, url-ownership, choose, docs: title */
N_ ("A pull URL needs proof, an uploaded file doesn’t. Policies and website of newer apps always do.")
/* Translators: url-ownership, url-ownership, choose: reading */
N_ ("Prove the host of policies and website first. Add the host of your media only if TikTok is to pull from it.")
/* Translators: url-ownership, url-ownership, choose, choose.method: title */
N_ ("Reach of the proof")
/* Translators: url-ownership, url-ownership, choose, choose.method: question */
N_ ("For every host on your list, can you edit the DNS or put a file online?")
/* Translators: url-ownership, url-ownership, choose, choose.method: title */
N_ ("Not for every host")
/* Translators: url-ownership, url-ownership, choose, choose.method: title */
N_ ("I have to ask somebody")
/* Translators: url-ownership, url-ownership, property: title */
N_ ("Add the URL property on the portal")
/* Translators: url-ownership, url-ownership, property: instructions */
N_ ("Open your app, choose the environment, and click URL properties.")
/* Translators: url-ownership, url-ownership, property: instructions */
N_ ("Click Verify properties and choose Domain or URL prefix.")
/* Translators: url-ownership, url-ownership, property: instructions */
N_ ("Enter the domain, or the prefix with https:// and the slash at its end.")
/* Translators: url-ownership, url-ownership, property: instructions */
N_ ("Copy what the portal shows into Greenroom: the TXT value of a domain, or name and content of the signature file.")
/* Translators: url-ownership, url-ownership, property: note */
N_ ("Each property gets a text of its own. Don’t reuse the one of another domain, prefix or environment. In a mini game, URL properties stands under Development configuration.")
/* Translators: url-ownership, url-ownership, property, property.record: title */
N_ ("TXT value of the domain")
/* Translators: url-ownership, url-ownership, property, property.record: shape */
N_ ("a text that begins with tiktok-developers-site-verification=")
/* Translators: url-ownership, url-ownership, domain-or-prefix: title */
N_ ("Publish the proof and verify")
/* Translators: url-ownership, url-ownership, domain-or-prefix: usual_duration */
N_ ("minutes, with a slow DNS a day")
/* Translators: url-ownership, url-ownership, domain-or-prefix: instructions */
N_ ("For a domain: add a TXT record with exactly this value at that very name, and keep all other records.")
/* Translators: url-ownership, url-ownership, domain-or-prefix: instructions */
N_ ("For a prefix: download the signature file and put it directly below the prefix, under its own name.")
/* Translators: url-ownership, url-ownership, domain-or-prefix: instructions */
N_ ("Let it be served as plain text, with status 200 and without a redirect.")
/* Translators: url-ownership, url-ownership, domain-or-prefix: instructions */
N_ ("Let Greenroom look until it finds the proof. DNS can take hours.")
/* Translators: url-ownership, url-ownership, domain-or-prefix: instructions */
N_ ("Click Verify on the portal.")
/* Translators: url-ownership, url-ownership, domain-or-prefix: note */
N_ ("Some sites add a meta tag with this name to their pages. TikTok’s documentation doesn’t know it; don’t rely on it.")
/* Translators: url-ownership, url-ownership, domain-or-prefix, domain: title */
N_ ("Name of the TXT record")
/* Translators: url-ownership, url-ownership, domain-or-prefix, record: title */
N_ ("Value of the TXT record")
/* Translators: url-ownership, url-ownership, domain-or-prefix, file: title */
N_ ("Name of the signature file")
/* Translators: url-ownership, url-ownership, domain-or-prefix, seed: title */
N_ ("The file is called tiktok-verification.txt and lies at the root of the website.")
/* Translators: url-ownership, url-ownership, domain-or-prefix, field: title */
N_ ("The file is called tiktok, then the token, then .txt; it contains tiktok-developers-site-verification= with the token, and lies below the prefix.")
/* Translators: url-ownership, url-ownership, domain-or-prefix: reading */
N_ ("Take the file as the portal hands it out, with that name and that content. Greenroom looks under both names and says which one it found.")
/* Translators: url-ownership, url-ownership, domain-or-prefix, domain-or-prefix.domain: title */
N_ ("The TXT record is in the DNS")
/* Translators: url-ownership, url-ownership, domain-or-prefix, domain-or-prefix.prefix: title */
N_ ("The signature file is below the prefix")
/* Translators: url-ownership, url-ownership, domain-or-prefix, domain-or-prefix.verified: title */
N_ ("Verified on the portal")
/* Translators: url-ownership, url-ownership, domain-or-prefix, domain-or-prefix.verified: question */
N_ ("Does the portal show the property as verified in this environment?")
/* Translators: url-ownership, url-ownership, domain-or-prefix, domain-or-prefix.verified: title */
N_ ("Yes, verified")
/* Translators: url-ownership, url-ownership, domain-or-prefix, domain-or-prefix.verified: title */
N_ ("The portal doesn’t find it yet")
/* Translators: url-ownership, url-ownership, domain-or-prefix, domain-or-prefix.verified: title */
N_ ("It shows a fault")
/* Translators: url-ownership, url-ownership, sandbox: title */
N_ ("Prove it in a sandbox too")
/* Translators: url-ownership, url-ownership, sandbox: instructions */
N_ ("If the app posts from URLs, open URL properties of the sandbox and verify there as well.")
/* Translators: url-ownership, url-ownership, sandbox: instructions */
N_ ("Put the sandbox’s TXT record beside that of production, or its file beside the other.")
/* Translators: url-ownership, url-ownership, sandbox: instructions */
N_ ("Fill in domain or prefix of the sandbox in Greenroom, and let it look.")
/* Translators: url-ownership, url-ownership, sandbox, docs: title */
N_ ("Verify in production. A sandbox needs verified URLs for Content Posting alone.")
/* Translators: url-ownership, url-ownership, sandbox, field: title */
N_ ("Verification counts for one configuration. The sandbox shows another text and wants a TXT record of its own.")
/* Translators: url-ownership, url-ownership, sandbox: reading */
N_ ("Verify production in any case. If posting from a sandbox answers “url_ownership_unverified”, verify there too; two TXT records can stand side by side.")
/* Translators: url-ownership, url-ownership, sandbox, sandbox.url-without: title */
N_ ("No proof needed")
/* Translators: url-ownership, url-ownership, sandbox, sandbox.url-without: question */
N_ ("Does the sandbox do without posts from URLs?")
/* Translators: url-ownership, url-ownership, sandbox, sandbox.url-without: title */
N_ ("Yes, it uploads files or posts nothing")
/* Translators: url-ownership, url-ownership, sandbox, sandbox.url-without: title */
N_ ("No, TikTok pulls from URLs")
/* Translators: url-ownership, url-ownership, keep: title */
N_ ("Leave the proof in place")
/* Translators: url-ownership, url-ownership, keep: instructions */
N_ ("Leave the TXT record or the file where it is, also after the portal says verified.")
/* Translators: url-ownership, url-ownership, keep: instructions */
N_ ("Tell whoever looks after DNS and web server why it is there.")
/* Translators: url-ownership, url-ownership, keep: instructions */
N_ ("Look again after each move of the website or the DNS.")
/* Translators: url-ownership, url-ownership, keep: warning */
N_ ("If the record is removed later, TikTok may no longer count the proof.")
/* Translators: url-ownership, url-ownership, keep, keep.domain: title */
N_ ("The TXT record is still in the DNS")
/* Translators: url-ownership, url-ownership, keep, keep.prefix: title */
N_ ("The signature file is still below the prefix")
/* Translators: key-shapes, production-key: title */
N_ ("a production client key")
/* Translators: key-shapes, sandbox-key: title */
N_ ("a sandbox client key")
/* Translators: key-shapes, mini-game-key: title */
N_ ("the key of a mini game or mini drama")
/* Translators: key-shapes, mini-game-key: note */
N_ ("It has no Login Kit: it signs in inside TikTok, without a redirect.")
/* Translators: key-shapes, app-id: title */
N_ ("an app ID, or the ID of a Business API app")
/* Translators: key-shapes, app-id: note */
N_ ("The client key stands under Credentials on the page of the app.")
/* Translators: key-shapes, client-secret: title */
N_ ("a client secret")
/* Translators: key-shapes, access-token: title */
N_ ("an access token")
/* Translators: key-shapes, refresh-token: title */
N_ ("a refresh token")
/* Translators: key-shapes, client-token: title */
N_ ("a client token")
/* Translators: languages, en-US: title */
N_ ("English (US)")
/* Translators: languages, sq: title */
N_ ("Albanian")
/* Translators: languages, ar: title */
N_ ("Arabic")
/* Translators: languages, az: title */
N_ ("Azerbaijani")
/* Translators: languages, bn: title */
N_ ("Bengali")
/* Translators: languages, bg: title */
N_ ("Bulgarian")
/* Translators: languages, my: title */
N_ ("Burmese")
/* Translators: languages, ca: title */
N_ ("Catalan")
/* Translators: languages, ceb: title */
N_ ("Cebuano")
/* Translators: languages, zh-Hans: title */
N_ ("Chinese (Simplified)")
/* Translators: languages, zh-Hant: title */
N_ ("Chinese (Traditional)")
/* Translators: languages, hr: title */
N_ ("Croatian")
/* Translators: languages, cs: title */
N_ ("Czech")
/* Translators: languages, da: title */
N_ ("Danish")
/* Translators: languages, nl: title */
N_ ("Dutch")
/* Translators: languages, en-GB: title */
N_ ("English (UK)")
/* Translators: languages, et: title */
N_ ("Estonian")
/* Translators: languages, fil: title */
N_ ("Filipino")
/* Translators: languages, fi: title */
N_ ("Finnish")
/* Translators: languages, fr: title */
N_ ("French")
/* Translators: languages, fr-CA: title */
N_ ("French (Canada)")
/* Translators: languages, de: title */
N_ ("German")
/* Translators: languages, el: title */
N_ ("Greek")
/* Translators: languages, he: title */
N_ ("Hebrew")
/* Translators: languages, hi: title */
N_ ("Hindi")
/* Translators: languages, hu: title */
N_ ("Hungarian")
/* Translators: languages, is: title */
N_ ("Icelandic")
/* Translators: languages, id: title */
N_ ("Indonesian")
/* Translators: languages, ga: title */
N_ ("Irish")
/* Translators: languages, it: title */
N_ ("Italian")
/* Translators: languages, ja: title */
N_ ("Japanese")
/* Translators: languages, jv: title */
N_ ("Javanese")
/* Translators: languages, kk: title */
N_ ("Kazakh")
/* Translators: languages, km: title */
N_ ("Khmer")
/* Translators: languages, ko: title */
N_ ("Korean")
/* Translators: languages, lv: title */
N_ ("Latvian")
/* Translators: languages, lt: title */
N_ ("Lithuanian")
/* Translators: languages, ms: title */
N_ ("Malay")
/* Translators: languages, no: title */
N_ ("Norwegian")
/* Translators: languages, pl: title */
N_ ("Polish")
/* Translators: languages, pt: title */
N_ ("Portuguese")
/* Translators: languages, pt-BR: title */
N_ ("Portuguese (Brazil)")
/* Translators: languages, ro: title */
N_ ("Romanian")
/* Translators: languages, ru: title */
N_ ("Russian")
/* Translators: languages, sl: title */
N_ ("Slovenian")
/* Translators: languages, es: title */
N_ ("Spanish")
/* Translators: languages, es-419: title */
N_ ("Spanish (Latin America)")
/* Translators: languages, sw: title */
N_ ("Swahili")
/* Translators: languages, sv: title */
N_ ("Swedish")
/* Translators: languages, th: title */
N_ ("Thai")
/* Translators: languages, tr: title */
N_ ("Turkish")
/* Translators: languages, uk: title */
N_ ("Ukrainian")
/* Translators: languages, ur: title */
N_ ("Urdu")
/* Translators: languages, uz: title */
N_ ("Uzbek")
/* Translators: languages, vi: title */
N_ ("Vietnamese")
/* Translators: limits, sandbox.count: title */
N_ ("Sandboxes of an app")
/* Translators: limits, sandbox.target-users: title */
N_ ("Target users of a sandbox")
/* Translators: limits, sandbox.target-users.delay: title */
N_ ("Delay until a new target user counts")
/* Translators: limits, sandbox.target-users.delay: note */
N_ ("At most; often it is sooner.")
/* Translators: limits, redirect-uri.count: title */
N_ ("Redirect URIs of a platform")
/* Translators: limits, redirect-uri.length: title */
N_ ("Length of a redirect URI")
/* Translators: limits, redirect-uri.length: note */
N_ ("The URI must be shorter than this.")
/* Translators: limits, pkce.verifier.length.min: title */
N_ ("Shortest code verifier")
/* Translators: limits, pkce.verifier.length.max: title */
N_ ("Longest code verifier")
/* Translators: limits, authorization-code.lifetime: title */
N_ ("Lifetime of an authorization code")
/* Translators: limits, authorization-code.lifetime: note */
N_ ("TikTok gives no figure. Users report about five minutes and a single use.")
/* Translators: limits, token.access.lifetime.2026-10: title */
N_ ("Lifetime of an access token")
/* Translators: limits, token.access.lifetime.2026-10: note */
N_ ("The number in the answer of the token endpoint decides.")
/* Translators: limits, token.refresh.lifetime.2026-10: title */
N_ ("Lifetime of a refresh token")
/* Translators: limits, token.refresh.lifetime.2026-11: note */
N_ ("Each refresh replaces the token, and the one before stops working.")
/* Translators: limits, token.client.lifetime: title */
N_ ("Lifetime of a client token")
/* Translators: limits, qrcode.client-ticket.length: title */
N_ ("Length of a client ticket")
/* Translators: limits, qrcode.client-ticket.length: note */
N_ ("The ticket must be shorter than this.")
/* Translators: limits, standard-app.description.length: title */
N_ ("Description of a standard app")
/* Translators: limits, standard-app.description.length: note */
N_ ("It is shown on the consent page.")
/* Translators: limits, mini-game.description.length: title */
N_ ("Description of a mini game")
/* Translators: limits, mini-game.name.length: title */
N_ ("Name of a mini game")
/* Translators: limits, mini-game.test-users: title */
N_ ("Test users of a mini game")
/* Translators: limits, mini-game.test-users: note */
N_ ("They are not the target users of a sandbox.")
/* Translators: limits, mini-game.trusted-domains: title */
N_ ("Trusted domains of a mini game")
/* Translators: limits, review.text.length.app: title */
N_ ("Explanation for the app review")
/* Translators: limits, review.text.length.app: note */
N_ ("For the whole app, with all its products and scopes. TikTok does not say how it counts. Text fields of web pages count UTF-16 units, so that most emoji count as two.")
/* Translators: limits, review.text.length.product: note */
N_ ("One report says that each product has its own text field of this size.")
/* Translators: limits, review.video.count: title */
N_ ("Demo videos for the app review")
/* Translators: limits, review.video.size: title */
N_ ("Size of a demo video")
/* Translators: limits, organization.admins: title */
N_ ("Admins of an organization")
/* Translators: limits, organization.admins: note */
N_ ("In organizations with the new roles.")
/* Translators: limits, app.managers: title */
N_ ("App managers of an app")
/* Translators: limits, verification.document.size: title */
N_ ("Size of a document for the business verification")
/* Translators: limits, verification.document.side: title */
N_ ("Shortest side of a document for the business verification")
/* Translators: oauth-errors, client-key: title */
N_ ("TikTok does not accept the client key")
/* Translators: oauth-errors, client-key: causes */
N_ ("A production key is used before the app is approved.")
/* Translators: oauth-errors, client-key: causes */
N_ ("Login Kit is not added to the app or the sandbox.")
/* Translators: oauth-errors, client-key: causes */
N_ ("The client key and the client secret are swapped.")
/* Translators: oauth-errors, client-key: causes */
N_ ("The key belongs to another product, such as the Business API or a mini drama.")
/* Translators: oauth-errors, client-key: causes */
N_ ("The authorization address is an old one.")
/* Translators: oauth-errors, client-key: causes */
N_ ("The redirect URI was not percent-encoded and broke the query apart.")
/* Translators: oauth-errors, client-key: fix */
N_ ("Use the key and the secret of a sandbox until the app is approved.")
/* Translators: oauth-errors, client-key: fix */
N_ ("Add Login Kit and the redirect URI in the portal, then apply the changes.")
/* Translators: oauth-errors, client-key: fix */
N_ ("Compare the first letters: a sandbox key begins with “sb”, a number of 19 digits is an app ID.")
/* Translators: oauth-errors, client-key-missing: title */
N_ ("The client key is missing")
/* Translators: oauth-errors, client-key-missing: causes */
N_ ("The parameter is named client_id or app_id instead of client_key.")
/* Translators: oauth-errors, client-key-missing: causes */
N_ ("The key is empty.")
/* Translators: oauth-errors, client-key-missing: fix */
N_ ("Send the key as client_key.")
/* Translators: oauth-errors, redirect-uri: title */
N_ ("TikTok does not know the redirect URI")
/* Translators: oauth-errors, redirect-uri: causes */
N_ ("The redirect URI is not registered in this very configuration: each sandbox has a list of its own.")
/* Translators: oauth-errors, redirect-uri: causes */
N_ ("The slash at the end, the host, the port or the scheme differs.")
/* Translators: oauth-errors, redirect-uri: causes */
N_ ("The URI is registered for Web and used for Desktop, or the other way round.")
/* Translators: oauth-errors, redirect-uri: causes */
N_ ("The URI has a host and no path.")
/* Translators: oauth-errors, redirect-uri: causes */
N_ ("A mini game or mini drama app has no Login Kit.")
/* Translators: oauth-errors, redirect-uri: causes */
N_ ("Only the old “redirect domain” field is filled in.")
/* Translators: oauth-errors, redirect-uri: fix */
N_ ("Copy the redirect URI from the portal letter by letter.")
/* Translators: oauth-errors, redirect-uri: fix */
N_ ("Register it in the sandbox too.")
/* Translators: oauth-errors, redirect-uri: fix */
N_ ("Give it a path that ends with a slash.")
/* Translators: oauth-errors, code-challenge: title */
N_ ("The code challenge is missing or malformed")
/* Translators: oauth-errors, code-challenge: causes */
N_ ("No PKCE parameters were sent.")
/* Translators: oauth-errors, code-challenge: causes */
N_ ("The challenge is not hexadecimal.")
/* Translators: oauth-errors, code-challenge: fix */
N_ ("Send the SHA-256 of the verifier in lower-case hexadecimal digits, with the method S256.")
/* Translators: oauth-errors, code-challenge-method: title */
N_ ("The code challenge method is wrong")
/* Translators: oauth-errors, scope: title */
N_ ("A requested scope is not allowed")
/* Translators: oauth-errors, scope: causes */
N_ ("A scope is not added to the app or the sandbox: one such scope refuses the whole request.")
/* Translators: oauth-errors, scope: causes */
N_ ("The scopes are separated by spaces instead of commas.")
/* Translators: oauth-errors, scope: causes */
N_ ("The name of a scope is obsolete.")
/* Translators: oauth-errors, scope: causes */
N_ ("The app is a draft without scopes, or TikTok does not offer it the Display API.")
/* Translators: oauth-errors, scope: fix */
N_ ("Ask only for scopes that are ticked in the portal.")
/* Translators: oauth-errors, scope: fix */
N_ ("Join them with commas.")
/* Translators: oauth-errors, scope-not-added: title */
N_ ("The app may not use a requested scope")
/* Translators: oauth-errors, scope-not-added: causes */
N_ ("The product that brings the scope is not added to the app.")
/* Translators: oauth-errors, scope-not-added: fix */
N_ ("Add the product in the portal, then ask again.")
/* Translators: oauth-errors, parameters-missing: title */
N_ ("Parameters are missing")
/* Translators: oauth-errors, parameters-missing: causes */
N_ ("A parameter the authorization needs was not sent.")
/* Translators: oauth-errors, parameters-missing: fix */
N_ ("Compare the request with the list of parameters in TikTok’s guide.")
/* Translators: oauth-errors, certificate: title */
N_ ("The app’s certificate is not the registered one")
/* Translators: oauth-errors, certificate: causes */
N_ ("The Android package is signed with another certificate than the one in the portal.")
/* Translators: oauth-errors, certificate: fix */
N_ ("Enter the signature and the fingerprint of the certificate you sign with.")
/* Translators: oauth-errors, cancelled-in-app: title */
N_ ("The user cancelled")
/* Translators: oauth-errors, cancelled-in-app: causes */
N_ ("The user closed the TikTok app’s page.")
/* Translators: oauth-errors, cancelled-in-app: fix */
N_ ("Sign in again.")
/* Translators: oauth-errors, denied-in-app: title */
N_ ("The user refused")
/* Translators: oauth-errors, denied-in-app: causes */
N_ ("The user did not allow the app.")
/* Translators: oauth-errors, denied-in-app: fix */
N_ ("Explain why the app needs the scopes, then sign in again.")
/* Translators: oauth-errors, non-sandbox-target: title */
N_ ("The account is no target user of this sandbox")
/* Translators: oauth-errors, non-sandbox-target: causes */
N_ ("The account that is signed in is not in the list of target users.")
/* Translators: oauth-errors, non-sandbox-target: causes */
N_ ("The list was changed less than an hour ago.")
/* Translators: oauth-errors, non-sandbox-target: causes */
N_ ("The browser is still signed in with another account.")
/* Translators: oauth-errors, non-sandbox-target: fix */
N_ ("Add the account under Sandbox settings → Target users.")
/* Translators: oauth-errors, non-sandbox-target: fix */
N_ ("Wait up to an hour.")
/* Translators: oauth-errors, non-sandbox-target: fix */
N_ ("Sign the other account out, or clear the session of this lane.")
/* Translators: oauth-errors, access-denied: causes */
N_ ("The user pressed Cancel on the consent page.")
/* Translators: oauth-errors, verifier: title */
N_ ("The code verifier does not match")
/* Translators: oauth-errors, verifier: causes */
N_ ("The challenge was encoded in base64url instead of hexadecimal digits.")
/* Translators: oauth-errors, verifier: causes */
N_ ("The verifier is that of another sign-in.")
/* Translators: oauth-errors, verifier: causes */
N_ ("The secret belongs to another configuration.")
/* Translators: oauth-errors, verifier: fix */
N_ ("Encode the challenge in lower-case hexadecimal digits.")
/* Translators: oauth-errors, verifier: fix */
N_ ("Keep the verifier until the code is exchanged, and sign in again.")
/* Translators: oauth-errors, code: title */
N_ ("The authorization code is not valid any more")
/* Translators: oauth-errors, code: causes */
N_ ("The code was exchanged before: it works once.")
/* Translators: oauth-errors, code: causes */
N_ ("The code is older than a few minutes.")
/* Translators: oauth-errors, code: causes */
N_ ("The code was not URL-decoded.")
/* Translators: oauth-errors, code: causes */
N_ ("The page of the redirect was loaded twice.")
/* Translators: oauth-errors, code: causes */
N_ ("The client key is wrong: TikTok looks at the code first.")
/* Translators: oauth-errors, code: fix */
N_ ("Sign in again, and exchange the code right away and only once.")
/* Translators: oauth-errors, client-secret: title */
N_ ("The client key or the client secret is wrong")
/* Translators: oauth-errors, client-secret: causes */
N_ ("The key is that of a sandbox and the secret that of production, or the other way round.")
/* Translators: oauth-errors, client-secret: causes */
N_ ("A space or a line break was copied with it.")
/* Translators: oauth-errors, client-secret: causes */
N_ ("Only one of the two was replaced.")
/* Translators: oauth-errors, client-secret: fix */
N_ ("Copy both from the same Credentials section.")
/* Translators: oauth-errors, redirect-uri-changed: title */
N_ ("The redirect URI is not the one of the authorization")
/* Translators: oauth-errors, redirect-uri-changed: causes */
N_ ("The redirect URI differs from the one the code was asked with.")
/* Translators: oauth-errors, redirect-uri-changed: fix */
N_ ("Send the same text both times.")
/* Translators: oauth-errors, client-secret-missing: title */
N_ ("The client secret is missing")
/* Translators: oauth-errors, client-secret-missing: causes */
N_ ("The form has no client_secret.")
/* Translators: oauth-errors, client-secret-missing: fix */
N_ ("Send client_secret in the form.")
/* Translators: oauth-errors, malformed: title */
N_ ("The request is malformed")
/* Translators: oauth-errors, malformed: causes */
N_ ("The body is JSON instead of a form.")
/* Translators: oauth-errors, malformed: causes */
N_ ("A parameter has another name.")
/* Translators: oauth-errors, malformed: causes */
N_ ("The token to revoke is not an access token.")
/* Translators: oauth-errors, malformed: fix */
N_ ("Send application/x-www-form-urlencoded.")
/* Translators: oauth-errors, malformed: fix */
N_ ("Compare the names with TikTok’s guide.")
/* Translators: oauth-errors, refresh-token: title */
N_ ("The refresh token is not valid any more")
/* Translators: oauth-errors, refresh-token: causes */
N_ ("A refresh replaced the token, and the old one was sent again.")
/* Translators: oauth-errors, refresh-token: causes */
N_ ("The token has reached its age.")
/* Translators: oauth-errors, refresh-token: fix */
N_ ("Keep the newest refresh token after each refresh.")
/* Translators: oauth-errors, unauthorized-client: title */
N_ ("The app may not do this")
/* Translators: oauth-errors, unauthorized-client: causes */
N_ ("The app or the sandbox lacks the product.")
/* Translators: oauth-errors, unauthorized-client: causes */
N_ ("The app is not approved.")
/* Translators: oauth-errors, unauthorized-client: fix */
N_ ("Add the product in the portal.")
/* Translators: oauth-errors, unauthorized-client: fix */
N_ ("Use a sandbox until the app is approved.")
/* Translators: oauth-errors, invalid-scope: title */
N_ ("A scope is not valid")
/* Translators: oauth-errors, invalid-scope: causes */
N_ ("A scope is unknown or not added to the app.")
/* Translators: oauth-errors, grant-type: title */
N_ ("The grant type is not supported")
/* Translators: oauth-errors, grant-type: causes */
N_ ("grant_type is none of authorization_code, refresh_token and client_credentials.")
/* Translators: oauth-errors, grant-type: fix */
N_ ("Send one of the three.")
/* Translators: oauth-errors, response-type: title */
N_ ("The response type is not supported")
/* Translators: oauth-errors, response-type: causes */
N_ ("response_type is not “code”.")
/* Translators: oauth-errors, response-type: fix */
N_ ("Send response_type=code.")
/* Translators: oauth-errors, server-error: title */
N_ ("TikTok had an error")
/* Translators: oauth-errors, server-error: causes */
N_ ("Something failed at TikTok.")
/* Translators: oauth-errors, server-error: fix */
N_ ("Try again later, and quote the log ID if it lasts.")
/* Translators: oauth-errors, unavailable: title */
N_ ("TikTok is not available")
/* Translators: oauth-errors, unavailable: causes */
N_ ("TikTok is overloaded or under maintenance.")
/* Translators: oauth-errors, unavailable: fix */
N_ ("Try again later.")
/* Translators: oauth-errors, access-token: title */
N_ ("The access token is not valid")
/* Translators: oauth-errors, access-token: causes */
N_ ("The token has expired.")
/* Translators: oauth-errors, access-token: causes */
N_ ("The token was revoked.")
/* Translators: oauth-errors, access-token: causes */
N_ ("The token belongs to another environment.")
/* Translators: oauth-errors, access-token: causes */
N_ ("The Authorization header lacks “Bearer”.")
/* Translators: oauth-errors, access-token: fix */
N_ ("Refresh the token once and repeat the call.")
/* Translators: oauth-errors, access-token: fix */
N_ ("Sign in again if that fails.")
/* Translators: oauth-errors, scope-not-granted: title */
N_ ("The user did not grant a scope")
/* Translators: oauth-errors, scope-not-granted: causes */
N_ ("The scope was added after the user signed in.")
/* Translators: oauth-errors, scope-not-granted: causes */
N_ ("A field belongs to a scope that was not granted.")
/* Translators: oauth-errors, scope-not-granted: fix */
N_ ("Sign in again and allow the scope.")
/* Translators: oauth-errors, scope-not-granted: fix */
N_ ("Ask for fewer fields.")
/* Translators: oauth-errors, scope-missing: title */
N_ ("A field needs another scope")
/* Translators: oauth-errors, scope-missing: causes */
N_ ("A field belongs to a scope the app did not ask for.")
/* Translators: oauth-errors, scope-missing: fix */
N_ ("Add the scope in the portal and sign in again.")
/* Translators: oauth-errors, rate-limit: title */
N_ ("Too many calls")
/* Translators: oauth-errors, rate-limit: causes */
N_ ("More calls were made within one minute than the endpoint allows.")
/* Translators: oauth-errors, rate-limit: fix */
N_ ("Wait a minute, and leave a second between pages.")
/* Translators: oauth-errors, parameters: title */
N_ ("A parameter is not valid")
/* Translators: oauth-errors, parameters: causes */
N_ ("The query lacks fields.")
/* Translators: oauth-errors, parameters: causes */
N_ ("A number is out of its range.")
/* Translators: oauth-errors, parameters: causes */
N_ ("The body has another shape.")
/* Translators: oauth-errors, parameters: fix */
N_ ("Read the message beside the code: it names the parameter.")
/* Translators: oauth-errors, parameter: causes */
N_ ("A field of the body is missing or of the wrong kind.")
/* Translators: oauth-errors, login-attempts: title */
N_ ("TikTok stopped the login")
/* Translators: oauth-errors, login-attempts: causes */
N_ ("TikTok takes the login for one of a program: a password typed into an embedded page is often refused the first time.")
/* Translators: oauth-errors, login-attempts: causes */
N_ ("The connection goes through a VPN or a shared address.")
/* Translators: oauth-errors, login-attempts: fix */
N_ ("Log in with the QR code and the TikTok app.")
/* Translators: oauth-errors, login-attempts: fix */
N_ ("Sign in with your own browser.")
/* Translators: oauth-errors, login-attempts: fix */
N_ ("Wait a while before the next attempt.")
/* Translators: oauth-errors, cookies-too-large: title */
N_ ("The session of the browser has grown too large")
/* Translators: oauth-errors, cookies-too-large: causes */
N_ ("The cookies of tiktok.com in this session are larger than TikTok’s server takes.")
/* Translators: oauth-errors, cookies-too-large: fix */
N_ ("Clear the session of this lane, then sign in again.")
/* Translators: oauth-errors, login-google: title */
N_ ("Google refuses to log in here")
/* Translators: oauth-errors, login-google: causes */
N_ ("Google allows no login in an embedded page.")
/* Translators: oauth-errors, login-google: fix */
N_ ("Sign in with your own browser, or log in to TikTok with a QR code or user name.")
/* Translators: oauth-errors, token-rate-limit: title */
N_ ("Too many calls of the token endpoint")
/* Translators: oauth-errors, token-rate-limit: causes */
N_ ("Tokens were asked for too often within a minute.")
/* Translators: oauth-errors, token-rate-limit: fix */
N_ ("Wait a minute. The refresh token stays good: an answer like this one does not replace it.")
/* Translators: oauth-errors, file-upload: title */
N_ ("TikTok refuses the file")
/* Translators: oauth-errors, file-upload: causes */
N_ ("The file is outside TikTok’s limits for format, size or duration.")
/* Translators: oauth-errors, file-upload: fix */
N_ ("Compare the file with the limits of the guide, and encode it again.")
/* Translators: oauth-errors, chunk-count: title */
N_ ("The number of chunks is wrong")
/* Translators: oauth-errors, chunk-count: causes */
N_ ("The count was rounded up: TikTok divides the size by the chunk size and drops the rest, which goes into the last chunk.")
/* Translators: oauth-errors, chunk-count: causes */
N_ ("One chunk is announced, and its size is not that of the whole file.")
/* Translators: oauth-errors, chunk-count: fix */
N_ ("Divide without the rest. With one chunk, let chunk_size equal video_size.")
/* Translators: oauth-errors, chunk-count: fix */
N_ ("Up to 64,000,000 bytes send one chunk; beyond that, chunks of 32,000,000 bytes always fit.")
/* Translators: oauth-errors, chunk-size: title */
N_ ("The size of the chunks is wrong")
/* Translators: oauth-errors, chunk-size: causes */
N_ ("A chunk is smaller than 5 MB or larger than 64 MB.")
/* Translators: oauth-errors, chunk-size: fix */
N_ ("With one chunk, let chunk_size equal video_size.")
/* Translators: oauth-errors, unaudited-client: title */
N_ ("Until the audit, only private accounts can be posted to")
/* Translators: oauth-errors, unaudited-client: causes */
N_ ("TikTok has not audited the app, and the account is public.")
/* Translators: oauth-errors, unaudited-client: causes */
N_ ("The privacy level is another than SELF_ONLY.")
/* Translators: oauth-errors, unaudited-client: fix */
N_ ("Set the test account to private, and post with SELF_ONLY.")
/* Translators: oauth-errors, unaudited-client: fix */
N_ ("Let no more than five accounts post within a day.")
/* Translators: oauth-errors, unaudited-client: fix */
N_ ("Apply for the audit, or send the video to the inbox instead.")
/* Translators: oauth-errors, url-ownership: title */
N_ ("TikTok does not know that the address is yours")
/* Translators: oauth-errors, url-ownership: causes */
N_ ("The domain or prefix is not verified in this very configuration: a sandbox has a verification of its own.")
/* Translators: oauth-errors, url-ownership: causes */
N_ ("The file lies with another host, such as a CDN.")
/* Translators: oauth-errors, url-ownership: causes */
N_ ("The address redirects.")
/* Translators: oauth-errors, url-ownership: fix */
N_ ("Verify the domain or prefix under URL properties, in the sandbox and in production.")
/* Translators: oauth-errors, url-ownership: fix */
N_ ("Or upload the bytes with FILE_UPLOAD.")
/* Translators: oauth-errors, privacy-level: title */
N_ ("The privacy level is not offered to this account")
/* Translators: oauth-errors, privacy-level: causes */
N_ ("The privacy level is missing.")
/* Translators: oauth-errors, privacy-level: causes */
N_ ("The account’s options changed since they were read.")
/* Translators: oauth-errors, privacy-level: fix */
N_ ("Ask creator_info again, and send one of its privacy_level_options.")
/* Translators: oauth-errors, pending-shares: title */
N_ ("Too many drafts wait in the inbox")
/* Translators: oauth-errors, pending-shares: causes */
N_ ("Five drafts were sent to this account within a day, and none was finished.")
/* Translators: oauth-errors, pending-shares: fix */
N_ ("Finish or delete the drafts in the TikTok app, or wait a day.")
/* Translators: oauth-errors, too-many-posts: title */
N_ ("The account has posted as often as it may today")
/* Translators: oauth-errors, too-many-posts: causes */
N_ ("The account reached about fifteen posts within a day, through all apps together.")
/* Translators: oauth-errors, too-many-posts: fix */
N_ ("Wait a day.")
/* Translators: oauth-errors, posting-banned: title */
N_ ("The account may not post")
/* Translators: oauth-errors, posting-banned: causes */
N_ ("TikTok has banned the account from posting.")
/* Translators: oauth-errors, posting-banned: fix */
N_ ("Look at the notices in the TikTok app, or use another account.")
/* Translators: oauth-errors, active-user-cap: title */
N_ ("Too many accounts post through this app today")
/* Translators: oauth-errors, active-user-cap: causes */
N_ ("Before the audit, five accounts may post within a day.")
/* Translators: oauth-errors, active-user-cap: causes */
N_ ("After the audit, the cap is what was applied for.")
/* Translators: oauth-errors, active-user-cap: fix */
N_ ("Wait a day, or apply for the audit.")
/* Translators: oauth-errors, request-source: title */
N_ ("The source of the pictures is not one TikTok takes")
/* Translators: oauth-errors, request-source: causes */
N_ ("Photos were announced with FILE_UPLOAD.")
/* Translators: oauth-errors, request-source: fix */
N_ ("Photos come from an address: use PULL_FROM_URL with a verified domain.")
/* Translators: oauth-errors, media-type: title */
N_ ("A video was sent to the endpoint for photos")
/* Translators: oauth-errors, media-type: causes */
N_ ("content/init takes photos only.")
/* Translators: oauth-errors, media-type: causes */
N_ ("post_mode is neither DIRECT_POST nor MEDIA_UPLOAD.")
/* Translators: oauth-errors, media-type: fix */
N_ ("Send videos to video/init or inbox/video/init.")
/* Translators: oauth-errors, app-version: title */
N_ ("The TikTok app on the phone is too old")
/* Translators: oauth-errors, app-version: causes */
N_ ("The TikTok app of this account is older than version 31.8.")
/* Translators: oauth-errors, app-version: fix */
N_ ("Update the TikTok app on the phone.")
/* Translators: oauth-errors, publish-id: title */
N_ ("TikTok knows no post of this ID")
/* Translators: oauth-errors, publish-id: causes */
N_ ("The publish_id is misspelled, or from another environment.")
/* Translators: oauth-errors, publish-id: fix */
N_ ("Send the publish_id of the init answer letter by letter.")
/* Translators: oauth-errors, publish-id-token: title */
N_ ("The post belongs to another account")
/* Translators: oauth-errors, publish-id-token: causes */
N_ ("The token is not that of the account the post was made for.")
/* Translators: oauth-errors, publish-id-token: fix */
N_ ("Use the token that the post was made with.")
/* Translators: oauth-errors, publish-not-cancellable: title */
N_ ("The post cannot be cancelled any more")
/* Translators: oauth-errors, publish-not-cancellable: causes */
N_ ("The post is already published or has failed.")
/* Translators: oauth-errors, publish-not-cancellable: fix */
N_ ("Read its status; delete a published post in the TikTok app.")
/* Translators: oauth-errors, upload-range: title */
N_ ("The range does not follow the bytes TikTok has")
/* Translators: oauth-errors, upload-range: causes */
N_ ("Content-Range does not begin where the last chunk ended.")
/* Translators: oauth-errors, upload-range: causes */
N_ ("A chunk was sent twice or out of order.")
/* Translators: oauth-errors, upload-range: fix */
N_ ("Read Content-Range of the answer, or uploaded_bytes of the status, and go on from there.")
/* Translators: oauth-errors, upload-expired: title */
N_ ("The upload address has expired")
/* Translators: oauth-errors, upload-expired: causes */
N_ ("An upload address works for one hour.")
/* Translators: oauth-errors, upload-expired: fix */
N_ ("Start the post again, and send the bytes to the new address.")
/* Translators: oauth-errors, upload-unknown: title */
N_ ("TikTok knows no such upload")
/* Translators: oauth-errors, upload-unknown: causes */
N_ ("The address was changed: it must be used letter by letter.")
/* Translators: oauth-errors, upload-unknown: causes */
N_ ("The upload is finished or was given up.")
/* Translators: oauth-errors, upload-unknown: fix */
N_ ("Start the post again.")
/* Translators: oauth-errors, upload-headers: title */
N_ ("The headers of the upload are wrong")
/* Translators: oauth-errors, upload-headers: causes */
N_ ("Content-Length or Content-Range does not fit the bytes, or Content-Type is no video type.")
/* Translators: oauth-errors, upload-headers: fix */
N_ ("Send Content-Type, Content-Length and Content-Range: bytes FIRST-LAST/TOTAL.")
/* Translators: oauth-errors, upload-server: title */
N_ ("TikTok had an error while it took the bytes")
/* Translators: oauth-errors, upload-server: fix */
N_ ("Send the same chunk again.")
/* Translators: oauth-errors, fail-format: title */
N_ ("The file format is not one TikTok takes")
/* Translators: oauth-errors, fail-format: causes */
N_ ("The video is not MP4, WebM or MOV.")
/* Translators: oauth-errors, fail-format: causes */
N_ ("The picture is a PNG: photos are JPEG or WebP.")
/* Translators: oauth-errors, fail-format: fix */
N_ ("Encode the file in one of these formats.")
/* Translators: oauth-errors, fail-duration: title */
N_ ("The video is too long or too short")
/* Translators: oauth-errors, fail-duration: causes */
N_ ("The video is longer than this account may post.")
/* Translators: oauth-errors, fail-duration: fix */
N_ ("Ask creator_info for max_video_post_duration_sec, and cut the video.")
/* Translators: oauth-errors, fail-frame-rate: title */
N_ ("The frame rate is out of range")
/* Translators: oauth-errors, fail-frame-rate: causes */
N_ ("The video has fewer than 23 or more than 60 frames a second.")
/* Translators: oauth-errors, fail-frame-rate: fix */
N_ ("Encode the file again within the limits of the guide.")
/* Translators: oauth-errors, fail-picture-size: title */
N_ ("The picture is too small or too large")
/* Translators: oauth-errors, fail-picture-size: causes */
N_ ("A side of the video is shorter than 360 or longer than 4096 pixels.")
/* Translators: oauth-errors, fail-picture-size: causes */
N_ ("A photo is larger than 1080p.")
/* Translators: oauth-errors, fail-internal: title */
N_ ("TikTok could not process the post")
/* Translators: oauth-errors, fail-internal: fix */
N_ ("Post again.")
/* Translators: oauth-errors, fail-video-pull: title */
N_ ("TikTok could not fetch the video")
/* Translators: oauth-errors, fail-video-pull: causes */
N_ ("The address is not reachable from outside, redirects, or is too slow: it must be fetched within an hour.")
/* Translators: oauth-errors, fail-video-pull: fix */
N_ ("Open the address from another network, then post again.")
/* Translators: oauth-errors, fail-photo-pull: title */
N_ ("TikTok could not fetch a photo")
/* Translators: oauth-errors, fail-cancelled: title */
N_ ("The post was cancelled")
/* Translators: oauth-errors, fail-cancelled: causes */
N_ ("The app cancelled the post.")
/* Translators: oauth-errors, fail-cancelled: fix */
N_ ("Post again if that was not meant.")
/* Translators: oauth-errors, fail-auth-removed: title */
N_ ("The user disconnected the app")
/* Translators: oauth-errors, fail-auth-removed: causes */
N_ ("The user removed the app while the post was on its way.")
/* Translators: oauth-errors, fail-auth-removed: fix */
N_ ("Sign in again, then post again.")
/* Translators: oauth-errors, fail-spam-text: title */
N_ ("TikTok takes the text for spam")
/* Translators: oauth-errors, fail-spam-text: causes */
N_ ("TikTok’s safety checks refused the title or description.")
/* Translators: oauth-errors, fail-spam-text: fix */
N_ ("Write another text.")
/* Translators: oauth-errors, fail-spam: title */
N_ ("TikTok takes the post for spam")
/* Translators: oauth-errors, fail-spam: causes */
N_ ("TikTok’s safety checks refused the post.")
/* Translators: oauth-errors, fail-spam: fix */
N_ ("Wait, and look at the notices in the TikTok app.")
/* Translators: oauth-errors, inbox-not-seen: title */
N_ ("The draft is in the inbox and not to be seen")
/* Translators: oauth-errors, inbox-not-seen: causes */
N_ ("The notification shows only in the TikTok app on a phone.")
/* Translators: oauth-errors, inbox-not-seen: causes */
N_ ("The phone is logged in with another account.")
/* Translators: oauth-errors, inbox-not-seen: causes */
N_ ("The notification comes late.")
/* Translators: oauth-errors, inbox-not-seen: fix */
N_ ("Open the inbox of the TikTok app with the very account that signed in here.")
/* Translators: oauth-errors, portal-url: title */
N_ ("The portal takes no address it has not verified")
/* Translators: oauth-errors, portal-url: causes */
N_ ("The terms, privacy or website address lies under a domain that is not verified in this configuration.")
/* Translators: oauth-errors, portal-url: fix */
N_ ("Verify the domain or the prefix under URL properties, here and in the sandbox, then save again.")
/* Translators: oauth-errors, portal-form: title */
N_ ("The form in the portal has a hidden fault")
/* Translators: oauth-errors, portal-form: causes */
N_ ("The Web/Desktop URL is required once its platform is ticked, and its field is out of sight.")
/* Translators: oauth-errors, portal-form: causes */
N_ ("A production draft needs the explanation and a demo video before it can be saved.")
/* Translators: oauth-errors, portal-form: fix */
N_ ("Tick Web under Platforms and fill in the address.")
/* Translators: oauth-errors, portal-form: fix */
N_ ("Read the banner at the top, or work in a sandbox, which can be saved without a video.")
/* Translators: oauth-errors, portal-silent: title */
N_ ("The portal does nothing when you save")
/* Translators: oauth-errors, portal-silent: causes */
N_ ("A required field is out of sight: the Web/Desktop URL appears once its platform is ticked.")
/* Translators: oauth-errors, portal-silent: causes */
N_ ("An ad blocker cuts off tiktokv.com, tiktokw.eu or byteoversea.com, and the buttons are dead.")
/* Translators: oauth-errors, portal-silent: fix */
N_ ("Look for a red line in every section of the form.")
/* Translators: oauth-errors, portal-silent: fix */
N_ ("Allow these names for the portal, or use another network.")
/* Translators: oauth-errors, portal-redirect: title */
N_ ("The portal takes no such redirect URI for the web")
/* Translators: oauth-errors, portal-redirect: causes */
N_ ("The redirect URI is not https, or its host is this computer.")
/* Translators: oauth-errors, portal-redirect: fix */
N_ ("Register an address of this computer under Desktop, or use a public https address.")
/* Translators: oauth-errors, portal-configure: title */
N_ ("The field for redirect URIs is not there")
/* Translators: oauth-errors, portal-configure: causes */
N_ ("Login Kit is not switched on for Web or Desktop.")
/* Translators: oauth-errors, portal-configure: fix */
N_ ("In Login Kit, switch on Configure for Web, or choose the Desktop tab.")
/* Translators: oauth-errors, client-info: title */
N_ ("The app and the portal name different packages")
/* Translators: oauth-errors, client-info: causes */
N_ ("The client key, the package name or the bundle ID is not the registered one.")
/* Translators: oauth-errors, client-info: fix */
N_ ("Compare the package name, the MD5 signature and the SHA-256 fingerprint with those in the portal.")
/* Translators: oauth-errors, webhook-signature: title */
N_ ("The signature of the webhook does not match")
/* Translators: oauth-errors, webhook-signature: causes */
N_ ("The body was parsed and written again before it was signed: other bytes.")
/* Translators: oauth-errors, webhook-signature: causes */
N_ ("The client secret is that of another configuration.")
/* Translators: oauth-errors, webhook-signature: causes */
N_ ("The header TikTok-Signature was taken apart wrongly.")
/* Translators: oauth-errors, webhook-signature: fix */
N_ ("Sign the raw bytes: the number after t=, a full stop, and the body as it came.")
/* Translators: oauth-errors, webhook-signature: fix */
N_ ("Use the client secret of the configuration that sends the events; sandboxes have their own.")
/* Translators: oauth-notes, client-key.empty: title */
N_ ("A sign-in needs a client key")
/* Translators: oauth-notes, client-key.character: title */
N_ ("A client key is of letters and digits")
/* Translators: oauth-notes, client-key.known: title */
N_ ("Each sandbox has a key of its own")
/* Translators: oauth-notes, client-key.shape: title */
N_ ("What client keys look like")
/* Translators: oauth-notes, client-secret.empty: title */
N_ ("Tokens are given for a client secret alone")
/* Translators: oauth-notes, client-secret.character: title */
N_ ("A client secret is of letters and digits")
/* Translators: oauth-notes, client-secret.same: title */
N_ ("Key and secret are two")
/* Translators: oauth-notes, redirect-uri.path: title */
N_ ("A bare host was refused")
/* Translators: oauth-notes, redirect-uri.loopback: title */
N_ ("The portal takes no loopback address for the web")
/* Translators: oauth-notes, redirect-uri.encoding: title */
N_ ("Percent-encoding can be written in several ways")
/* Translators: oauth-notes, redirect-uri.default-port: title */
N_ ("A default port may be left out")
/* Translators: oauth-notes, redirect-uri.duplicate: title */
N_ ("A list of redirect URIs is bounded")
/* Translators: oauth-notes, redirect-uri.similar: title */
N_ ("Redirect URIs are compared byte by byte")
/* Translators: oauth-notes, redirect-uri.slash: title */
N_ ("The slash at the end counts")
/* Translators: oauth-notes, scope.separator: title */
N_ ("Scopes are joined by commas")
/* Translators: oauth-notes, scope.unknown: title */
N_ ("The scopes of TikTok’s reference")
/* Translators: oauth-notes, scope.none: title */
N_ ("A sign-in asks for a scope")
/* Translators: oauth-notes, callback.malformed: title */
N_ ("A callback is an address")
/* Translators: oauth-notes, callback.scheme-left-out: title */
N_ ("Browsers hide the scheme")
/* Translators: oauth-notes, callback.request-line: title */
N_ ("What a server logs is no whole address")
/* Translators: oauth-notes, callback.expected: title */
N_ ("A redirect URI is registered")
/* Translators: oauth-notes, callback.redirect: title */
N_ ("The answer goes to the registered redirect URI")
/* Translators: oauth-notes, callback.look-alike: title */
N_ ("Hosts that look alike")
/* Translators: oauth-notes, callback.state: title */
N_ ("The state comes back as it was sent")
/* Translators: oauth-notes, callback.legacy-code: title */
N_ ("The name of the code")
/* Translators: oauth-notes, callback.legacy-scope: title */
N_ ("The name of the granted scopes")
/* Translators: oauth-notes, callback.code: title */
N_ ("A code is one word")
/* Translators: oauth-notes, callback.encoding: title */
N_ ("The code is decoded before it is sent")
/* Translators: oauth-notes, callback.page: title */
N_ ("TikTok’s page is not the answer")
/* Translators: oauth-notes, callback.repeated: title */
N_ ("No parameter stands twice")
/* Translators: oauth-notes, callback.both: title */
N_ ("An answer is a code or an error")
/* Translators: oauth-notes, callback.fragment: title */
N_ ("The answer stands in the query")
/* Translators: oauth-notes, callback.query: title */
N_ ("The answer is form-encoded")
/* Translators: oauth-notes, client_key: title */
N_ ("The key of the app or of its sandbox")
/* Translators: oauth-notes, client_secret: title */
N_ ("The secret that goes with the key")
/* Translators: oauth-notes, scope: title */
N_ ("Scopes, with commas between them: asked for in a request, granted in an answer")
/* Translators: oauth-notes, scopes: title */
N_ ("The scopes that the user granted")
/* Translators: oauth-notes, redirect_uri: title */
N_ ("Where TikTok sends the user back to")
/* Translators: oauth-notes, state: title */
N_ ("A random text that ties the answer to the request")
/* Translators: oauth-notes, response_type: title */
N_ ("What is asked for: TikTok knows “code” alone")
/* Translators: oauth-notes, code_challenge: title */
N_ ("The SHA-256 of the verifier in hexadecimal digits")
/* Translators: oauth-notes, code_challenge_method: title */
N_ ("How the challenge was made: TikTok knows S256 alone")
/* Translators: oauth-notes, disable_auto_auth: title */
N_ ("0 skips the consent page for somebody who has allowed the app before; 1 always shows it")
/* Translators: oauth-notes, code: title */
N_ ("The authorization code, which is good for one exchange")
/* Translators: oauth-notes, grant_type: title */
N_ ("What the tokens are asked for with")
/* Translators: oauth-notes, code_verifier: title */
N_ ("The random text that the challenge was made from")
/* Translators: oauth-notes, refresh_token: title */
N_ ("What new tokens are asked for with")
/* Translators: oauth-notes, access_token: title */
N_ ("What the API is called with")
/* Translators: oauth-notes, token: title */
N_ ("The token that is to be revoked")
/* Translators: oauth-notes, token_type: title */
N_ ("How the access token is sent")
/* Translators: oauth-notes, expires_in: title */
N_ ("For how many seconds the access token is good")
/* Translators: oauth-notes, refresh_expires_in: title */
N_ ("For how many seconds the refresh token is good")
/* Translators: oauth-notes, open_id: title */
N_ ("The user, as this app alone knows them")
/* Translators: oauth-notes, fields: title */
N_ ("Which fields of the user are asked for")
/* Translators: oauth-notes, error: title */
N_ ("What kind of error it is")
/* Translators: oauth-notes, error_description: title */
N_ ("The same in a sentence")
/* Translators: oauth-notes, error_type: title */
N_ ("Which parameter the error is about; TikTok does not document it")
/* Translators: oauth-notes, errcode: title */
N_ ("The number of the error in TikTok’s own pages")
/* Translators: oauth-notes, log_id: title */
N_ ("What TikTok’s support asks for")
/* Translators: refusals, authorize.malformed: title */
N_ ("The address cannot be read")
/* Translators: refusals, authorize.client-key-missing: title */
N_ ("No client_key in the address")
/* Translators: refusals, authorize.client-key-unknown: title */
N_ ("The client_key is not known here")
/* Translators: refusals, authorize.redirect-uri: title */
N_ ("The redirect_uri is not registered byte for byte")
/* Translators: refusals, authorize.scope: title */
N_ ("A scope that the app does not have, or scopes not joined by commas")
/* Translators: refusals, authorize.code-challenge: title */
N_ ("No code_challenge")
/* Translators: refusals, authorize.code-challenge-method: title */
N_ ("The code_challenge_method is not S256")
/* Translators: refusals, authorize.response-type: title */
N_ ("The response_type is not code")
/* Translators: refusals, authorize.parameters-missing: title */
N_ ("Parameters are missing, told by a number alone")
/* Translators: refusals, authorize.code-challenge-number: title */
N_ ("No code_challenge, told by a number alone")
/* Translators: refusals, authorize.certificate: title */
N_ ("The certificate of the Android app is not the registered one, told by a number alone")
/* Translators: refusals, login.too-many-attempts: title */
N_ ("A guard against robots stops a login by password")
/* Translators: refusals, redirect.not-a-target-user: title */
N_ ("The account is not among the sandbox’s target users")
/* Translators: refusals, redirect.cancelled: title */
N_ ("The person pressed Cancel")
/* Translators: refusals, redirect.cancelled-number: title */
N_ ("The person pressed Cancel, told by a number")
/* Translators: refusals, redirect.denied-number: title */
N_ ("The person refused, told by a number")
/* Translators: refusals, redirect.server-error: title */
N_ ("TikTok’s own trouble during the sign-in")
/* Translators: refusals, oauth.malformed: title */
N_ ("Not a form, or a bad token to revoke")
/* Translators: refusals, oauth.client-key-missing: title */
N_ ("No client_key in the form")
/* Translators: refusals, oauth.client-secret-missing: title */
N_ ("No client_secret in the form")
/* Translators: refusals, oauth.client: title */
N_ ("Client key and secret do not fit together")
/* Translators: refusals, oauth.grant-type: title */
N_ ("A grant_type that TikTok does not have")
/* Translators: refusals, oauth.code: title */
N_ ("The code is unknown, spent, too old or not decoded")
/* Translators: refusals, oauth.redirect-uri: title */
N_ ("Not the redirect_uri of the authorization request")
/* Translators: refusals, oauth.verifier: title */
N_ ("The verifier does not give the challenge in lower-case hex")
/* Translators: refusals, oauth.refresh-token: title */
N_ ("The refresh token was rotated, revoked or is too old")
/* Translators: refusals, oauth.access-denied: title */
N_ ("The person or the app is refused")
/* Translators: refusals, oauth.scope: title */
N_ ("A scope that the app does not have")
/* Translators: refusals, oauth.unauthorized-client: title */
N_ ("The app may not ask for this")
/* Translators: refusals, oauth.response-type: title */
N_ ("Another answer than a code is asked for")
/* Translators: refusals, oauth.busy: title */
N_ ("Too many requests")
/* Translators: refusals, oauth.server-error: title */
N_ ("TikTok’s own trouble")
/* Translators: refusals, oauth.unavailable: title */
N_ ("Out of order for a while")
/* Translators: refusals, api.access-token: title */
N_ ("The access token is missing, expired, revoked or of another environment")
/* Translators: refusals, api.scope-not-authorized: title */
N_ ("The person did not allow the scope of a field")
/* Translators: refusals, api.scope-permission-missed: title */
N_ ("The app does not have the scope of a field")
/* Translators: refusals, api.fields-missing: title */
N_ ("No fields in the address")
/* Translators: refusals, api.fields-unknown: title */
N_ ("A field that the object does not have")
/* Translators: refusals, api.invalid-param: title */
N_ ("invalid_param, as the pages of the Content Posting API write it")
/* Translators: refusals, api.file-upload: title */
N_ ("A file that does not fit the limits")
/* Translators: refusals, api.rate-limit: title */
N_ ("More calls than the limit of a minute")
/* Translators: refusals, api.unknown-path: title */
N_ ("A path that the API does not have, often one without its slash at the end")
/* Translators: refusals, api.unknown-method: title */
N_ ("A path that takes another method")
/* Translators: regions, JP: title */
N_ ("Japan")
/* Translators: regions, JP: requirement */
N_ ("Get the general launch approval of your organization, under Business → Pre-launch tasks.")
/* Translators: regions, JP, no-extra-material: title */
N_ ("The region needs no material of its own.")
/* Translators: regions, JP, revisit: title */
N_ ("Mini games are live here: players find the way back to a game on their profile. Elsewhere that entry doesn’t show.")
/* Translators: regions, JP, partners-only: title */
N_ ("Mini games launch only in Japan and the United States, for approved partners who have a contact person at TikTok.")
/* Translators: regions, JP, general-launch-approval: title */
N_ ("One general launch approval of the organization opens every region except the United States.")
/* Translators: regions, US: title */
N_ ("United States")
/* Translators: regions, US: requirement */
N_ ("Get the general launch approval of your organization and have its use of personal data reviewed, then ask for the United States launch approval, which includes a data security agreement.")
/* Translators: regions, US, approval: title */
N_ ("The United States needs an approval of its own.")
/* Translators: regions, US, data-usage-review: title */
N_ ("The organization’s use of personal data is reviewed. Either it sees only totals over at least 1,000 users and shows no in-app ads, or it answers a security questionnaire within 7 to 10 days.")
/* Translators: regions, US, not-from-hong-kong: title */
N_ ("An organization registered in Hong Kong cannot publish in the United States.")
/* Translators: regions, US, data-kind: title */
N_ ("A game with in-app purchases alone counts as excepted, one with in-app ads as well as sensitive.")
/* Translators: regions, US, data-usage-review-august: title */
N_ ("The organization has its use of personal data reviewed.")
/* Translators: regions, US, us-request: title */
N_ ("Beside the general launch approval, the United States needs a request of its own and a data security agreement.")
/* Translators: regions, US, us-process: title */
N_ ("The organization asks for the United States launch approval after the general one.")
/* Translators: regions, BR: title */
N_ ("Brazil")
/* Translators: regions, ID: title */
N_ ("Indonesia")
/* Translators: regions, MY: title */
N_ ("Malaysia")
/* Translators: regions, PH: title */
N_ ("Philippines")
/* Translators: regions, SA: title */
N_ ("Saudi Arabia")
/* Translators: regions, TH: title */
N_ ("Thailand")
/* Translators: regions, TR: title */
N_ ("Türkiye")
/* Translators: regions, VN: title */
N_ ("Vietnam")
/* Translators: regions, VN: requirement */
N_ ("Get the general launch approval of your organization, and file the G1 licence for online games.")
/* Translators: regions, VN, g1-licence: title */
N_ ("A G1 licence is needed.")
/* Translators: regions, VN, g1-licence-again: title */
N_ ("The table of materials still asks for the G1 licence.")
/* Translators: regions, VN, proof-per-region: title */
N_ ("The proof is filed for each app on its Launch regions page, one proof for each region.")
/* Translators: regions, FR: title */
N_ ("France")
/* Translators: regions, FR: requirement */
N_ ("Get the general launch approval of your organization, have its use of personal data reviewed, and file a PEGI certificate or proof that the game is published in the local App Store or Google Play.")
/* Translators: regions, FR, data-choice: title */
N_ ("Data of users in the European Union is of one of two kinds. Excepted: only totals over at least 1,000 users, and no in-app ads. Sensitive: data of single users, with a security questionnaire to answer within 7 to 10 days.")
/* Translators: regions, FR, age-rating: title */
N_ ("A PEGI certificate is needed, or proof that the game is published in the local App Store or Google Play.")
/* Translators: regions, DE: title */
N_ ("Germany")
/* Translators: regions, DE: requirement */
N_ ("Get the general launch approval of your organization, have its use of personal data reviewed, and file a USK certificate or proof that the game is published in the local App Store or Google Play.")
/* Translators: regions, DE, age-rating: title */
N_ ("A USK certificate is needed, or proof that the game is published in the local App Store or Google Play.")
/* Translators: regions, KR: title */
N_ ("South Korea")
/* Translators: regions, KR: requirement */
N_ ("Get the general launch approval of your organization, and file a GRAC certificate or proof that the game is published in the local App Store or Google Play.")
/* Translators: regions, KR, age-rating: title */
N_ ("A GRAC certificate is needed, or proof that the game is published in the local App Store or Google Play.")
/* Translators: regions, GB: title */
N_ ("United Kingdom")
/* Translators: rule-packs, mini-game-preparation: title */
N_ ("Mini game, Preparation Stage guide")
/* Translators: rule-packs, mini-game-preparation: summary */
N_ ("What the older mini game guide asks for. Use it where the portal’s form shows a DM sharing thumbnail.")
/* Translators: rule-packs, mini-game-preparation, icon: title */
N_ ("App icon")
/* Translators: rule-packs, mini-game-preparation, dm-thumbnail: title */
N_ ("DM sharing thumbnail")
/* Translators: rule-packs, mini-game-basic-information-2026: title */
N_ ("Mini games and Minis, basic information, 2026")
/* Translators: rule-packs, mini-game-basic-information-2026: summary */
N_ ("What the newer mini game pages ask for. Use it where the portal’s form asks for an icon of 600×600 pixels.")
/* Translators: rule-packs, mini-game-basic-information-2026, icon, square-corners: title */
N_ ("The corners are square, not rounded off.")
/* Translators: rule-packs, mini-game-basic-information-2026, icon, square-corners: detail */
N_ ("The picture is see-through at its corners and nowhere else. The document asks for a picture without rounded corners.")
/* Translators: rule-packs, mini-game-basic-information-2026, icon, no-watermark: title */
N_ ("There is no watermark on it.")
/* Translators: rule-packs, mini-game-basic-information-2026, icon, no-qr-code: title */
N_ ("There is no QR code in it.")
/* Translators: rule-packs, mini-game-basic-information-2026, icon, matches-name: title */
N_ ("It fits the name of the app.")
/* Translators: rule-packs, mini-game-basic-information-2026, feed-card: title */
N_ ("For You feed card")
/* Translators: rule-packs, mini-game-basic-information-2026, feed-card: note */
/* xgettext:no-c-format */
N_ ("TikTok reviews a card within an hour, and takes it offline when fewer than 5 % of those who see it tap it. These cards took the place of the DM sharing thumbnail.")
/* Translators: rule-packs, standard-app: summary */
N_ ("What the form of a web, desktop or mobile app asks for.")
/* Translators: rule-packs, standard-app, icon, clear: title */
N_ ("It is clear, also when it is small.")
/* Translators: rule-packs, business-verification: title */
N_ ("Business verification, documents")
/* Translators: rule-packs, business-verification: summary */
N_ ("What the forms about your organization ask for. Use it for scans and photos of certificates and identity cards.")
/* Translators: rule-packs, business-verification, certificate: title */
N_ ("Business certificate")
/* Translators: rule-packs, business-verification, certificate, all-corners: title */
N_ ("All four corners of the document are in the picture.")
/* Translators: rule-packs, business-verification, certificate, in-colour: title */
N_ ("It is in colour, not black and white.")
/* Translators: rule-packs, business-verification, certificate, in-colour: finding */
N_ ("The document is in shades of grey")
/* Translators: rule-packs, business-verification, certificate, in-colour: detail */
N_ ("The picture is stored without colours, as a black and white copy is. The page asks for documents that are not black and white.")
/* Translators: rule-packs, business-verification, certificate, in-colour: fix */
N_ ("Scan or photograph the document in colour.")
/* Translators: rule-packs, business-verification, certificate, not-expiring: title */
N_ ("The document is valid for more than 30 days from now.")
/* Translators: rule-packs, business-verification, representative-id: title */
N_ ("Photo ID of the representative")
/* Translators: rule-packs, business-verification, representation-proof: title */
N_ ("Proof of representation")
/* Translators: rule-packs, business-verification, industry-qualification: title */
N_ ("Proof for the industry qualification")
/* Translators: rule-packs, business-verification, industry-qualification, page-count: title */
N_ ("It has 30 pages at most.")
/* Translators: scope-presets, sign-in: title */
N_ ("Sign-in only")
/* Translators: scope-presets, sign-in: description */
N_ ("Who signed in: open ID, avatar and display name.")
/* Translators: scope-presets, sign-in: note */
N_ ("Begin with it. Some new apps no longer find the scopes of the Display API in the portal, and one scope too many refuses the whole sign-in.")
/* Translators: scope-presets, publisher: title */
N_ ("Sign-in, figures and direct posts")
/* Translators: scope-presets, publisher: description */
N_ ("Who signed in, the figures and videos of the account, and videos that are posted directly.")
/* Translators: scope-presets, publisher: note */
N_ ("It leaves video.upload out: videos are posted directly and not sent as drafts, and reviewers complain about scopes that are not used. Until TikTok has audited the app, only private accounts can be posted to.")
/* Translators: scope-presets, mini-game: description */
N_ ("The silent login, and avatar and display name of players who allow it.")
/* Translators: scope-presets, mini-game: note */
N_ ("Mini games and mini dramas can have these two scopes and no other.")
/* Translators: scope-presets, mini-game.settings: title */
N_ ("Mini game with language and theme")
/* Translators: scope-presets, mini-game.settings: description */
N_ ("The basic profile, and the language and theme the player chose in TikTok.")
/* Translators: scope-presets, mini-game.settings: note */
N_ ("Only the older mini game guide names user.settings.display. TikTok’s scope reference does not list it.")
/* Translators: scopes, user.info.basic: title */
N_ ("Basic profile")
/* Translators: scopes, user.info.basic: description */
N_ ("Reads the open ID, the avatar and the display name.")
/* Translators: scopes, user.info.basic: note */
N_ ("The portal adds it by itself, and the user cannot refuse it alone.")
/* Translators: scopes, user.info.profile: title */
N_ ("Extra profile")
/* Translators: scopes, user.info.profile: description */
N_ ("Reads the bio, the profile link, the username and whether the account is verified.")
/* Translators: scopes, user.info.profile: note */
N_ ("Some new apps no longer find it in the Add scopes dialog. Ask only for what the portal shows.")
/* Translators: scopes, user.info.stats: title */
N_ ("Profile figures")
/* Translators: scopes, user.info.stats: description */
N_ ("Reads how many followers, likes and videos the account has, and how many accounts it follows.")
/* Translators: scopes, user.info.open_id: title */
N_ ("Open ID only")
/* Translators: scopes, user.info.open_id: description */
N_ ("Reads the open ID at the silent login of a mini game or mini drama.")
/* Translators: scopes, user.info.open_id: note */
N_ ("Mini games and mini dramas can have this scope and the basic profile, and no other.")
/* Translators: scopes, user.settings.display: title */
N_ ("Language and theme")
/* Translators: scopes, user.settings.display: description */
N_ ("Reads the language and the theme the user chose in TikTok.")
/* Translators: scopes, user.settings.display: note */
N_ ("Only the older mini game guide names it. TikTok’s scope reference does not, and no page says which fields it opens.")
/* Translators: scopes, video.list: title */
N_ ("Public videos")
/* Translators: scopes, video.list: description */
N_ ("Lists the public videos of the account.")
/* Translators: scopes, video.upload: title */
N_ ("Draft videos")
/* Translators: scopes, video.upload: description */
N_ ("Sends videos and photos to the inbox of the account, as drafts.")
/* Translators: scopes, video.publish: description */
N_ ("Posts videos and photos to the account.")
/* Translators: scopes, video.publish: note */
N_ ("It appears once Direct Post is switched on inside the Content Posting API. Until TikTok has audited the app, only private accounts can be posted to.")
/* Translators: scopes, research.data.basic: title */
N_ ("Public research data")
/* Translators: scopes, research.data.basic: description */
N_ ("Reads public data for research.")
/* Translators: scopes, research.data.basic: note */
N_ ("It comes with a client token; no user is asked.")
/* Translators: scopes, research.data.u18eu: title */
N_ ("Research data with minors in the EU")
/* Translators: scopes, research.data.u18eu: description */
N_ ("Reads public data for research, including users in the EU who are under 18.")
/* Translators: scopes, research.data.vra: title */
N_ ("Vetted research data")
/* Translators: scopes, research.data.vra: description */
N_ ("Reads public data for researchers vetted under the Digital Services Act.")
/* Translators: scopes, research.adlib.basic: title */
N_ ("Commercial content")
/* Translators: scopes, research.adlib.basic: description */
N_ ("Reads ads and other commercial content.")
/* Translators: scopes, portability.all.single: title */
N_ ("All data, once")
/* Translators: scopes, portability.all.single: description */
N_ ("Exports all data of the account once.")
/* Translators: scopes, portability.all.single: note */
N_ ("For users in the European Economic Area and the United Kingdom, after an application that takes three to four weeks.")
/* Translators: scopes, portability.all.ongoing: title */
N_ ("All data, again and again")
/* Translators: scopes, portability.all.ongoing: description */
N_ ("Exports all data of the account repeatedly.")
/* Translators: scopes, portability.activity.single: title */
N_ ("Activity, once")
/* Translators: scopes, portability.activity.single: description */
N_ ("Exports the activity of the account once.")
/* Translators: scopes, portability.activity.ongoing: title */
N_ ("Activity, again and again")
/* Translators: scopes, portability.activity.ongoing: description */
N_ ("Exports the activity of the account repeatedly.")
/* Translators: scopes, portability.directmessages.single: title */
N_ ("Direct messages, once")
/* Translators: scopes, portability.directmessages.single: description */
N_ ("Exports the direct messages of the account once.")
/* Translators: scopes, portability.directmessages.ongoing: title */
N_ ("Direct messages, again and again")
/* Translators: scopes, portability.directmessages.ongoing: description */
N_ ("Exports the direct messages of the account repeatedly.")
/* Translators: scopes, portability.postsandprofile.single: title */
N_ ("Posts and profile, once")
/* Translators: scopes, portability.postsandprofile.single: description */
N_ ("Exports the posts and the profile of the account once.")
/* Translators: scopes, portability.postsandprofile.ongoing: title */
N_ ("Posts and profile, again and again")
/* Translators: scopes, portability.postsandprofile.ongoing: description */
N_ ("Exports the posts and the profile of the account repeatedly.")
/* Translators: scopes, local.product.manage: title */
N_ ("Local products")
/* Translators: scopes, local.product.manage: description */
N_ ("Manages the products of a local service.")
/* Translators: scopes, local.shop.manage: title */
N_ ("Local shops")
/* Translators: scopes, local.shop.manage: description */
N_ ("Manages the shops of a local service.")
/* Translators: scopes, local.voucher.manage: title */
N_ ("Local vouchers")
/* Translators: scopes, local.voucher.manage: description */
N_ ("Manages the vouchers of a local service.")
/* Translators: scopes, user.info.username: title */
N_ ("Username")
/* Translators: scopes, user.info.username: note */
N_ ("It stands in one sample of TikTok’s only. The username comes with user.info.profile.")
/* Translators: scopes, video.create: title */
N_ ("Create videos")
/* Translators: scopes, video.create: note */
N_ ("The name is obsolete. Ask for video.upload or video.publish.")
/* Translators: scopes, share.sound.create: title */
N_ ("Share sounds")
/* Translators: scopes, share.sound.create: note */
N_ ("The name is obsolete and has no successor.")
/* Translators: scopes, comment.list: title */
N_ ("Comments")
/* Translators: scopes, comment.list: note */
N_ ("It belongs to the Business API, which is another platform with other keys.")
/* Translators: scopes, photo.publish: title */
N_ ("Publish photos")
/* Translators: scopes, photo.publish: note */
N_ ("TikTok’s scope reference has no such scope. Photos are posted with video.publish.")
/* Translators: scopes, live.streaming: title */
N_ ("Live streaming")
/* Translators: scopes, live.streaming: note */
N_ ("TikTok’s scope reference has no such scope.")
/* Translators: site-proofs, dns-txt: title */
N_ ("TXT record of the domain")
/* Translators: site-proofs, file-seed: title */
N_ ("Signature file, as older guides name it")
/* Translators: user-fields, open_id: title */
N_ ("Open ID")
/* Translators: user-fields, union_id: title */
N_ ("Union ID")
/* Translators: user-fields, avatar_url: title */
N_ ("Avatar")
/* Translators: user-fields, avatar_url_100: title */
N_ ("Avatar, 100×100")
/* Translators: user-fields, avatar_large_url: title */
N_ ("Avatar, large")
/* Translators: user-fields, display_name: title */
N_ ("Display name")
/* Translators: user-fields, bio_description: title */
N_ ("Bio")
/* Translators: user-fields, profile_deep_link: title */
N_ ("Profile link")
/* Translators: user-fields, follower_count: title */
N_ ("Followers")
/* Translators: user-fields, following_count: title */
N_ ("Following")
/* Translators: user-fields, likes_count: title */
N_ ("Likes")
/* Translators: user-fields, video_count: title */
N_ ("Videos")
/* Translators: word-lists, test: title */
N_ ("Words for trying things out")
/* Translators: word-lists, title-test: title */
N_ ("Words that call a page unfinished")
/* Translators: word-lists, social: title */
N_ ("Names of social networks")
/* Translators: word-lists, placeholder: title */
N_ ("Texts of pages that are still to come")
/* Translators: word-lists, placeholder-mark: title */
N_ ("Marks that stand for a text to come")
/* Translators: word-lists, placeholder-name: title */
N_ ("Names that stand for a name to come")
/* Translators: word-lists, error-page: title */
N_ ("Texts of pages that say there is no page")
/* Translators: word-lists, login: title */
N_ ("Texts that ask to sign in")
/* Translators: word-lists, login-title: title */
N_ ("Titles of pages that ask to sign in")
/* Translators: word-lists, login-path: title */
N_ ("Parts of addresses that sign people in")
/* Translators: word-lists, terms: title */
N_ ("Words for terms of service")
/* Translators: word-lists, privacy: title */
N_ ("Words for a privacy policy")
/* Translators: word-lists, shared-host: title */
N_ ("Domains whose names belong to many")
/* Translators: word-lists, placeholder-host: title */
N_ ("Hosts that stand for a host to come")
/* Translators: word-lists, unread-mail: title */
N_ ("Beginnings of addresses that nobody reads")
