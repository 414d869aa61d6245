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
/* Translators: prepare-developer-account, prepare-developer-account: title */
N_ ("Prepare your developer account")
/* Translators: prepare-developer-account, prepare-developer-account: summary */
N_ ("Before a mini game can be integrated, the Developer Portal needs two things from you: an organization that stands for your business, and an app that stands for your game. Both hang on a TikTok for Developers account.")
/* Translators: prepare-developer-account, prepare-developer-account, account: title */
N_ ("Sign up for a developer account")
/* Translators: prepare-developer-account, prepare-developer-account, account: usual_duration */
N_ ("a few minutes")
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
/* Translators: prepare-developer-account, prepare-developer-account, account, account.signed-up: title */
N_ ("Not yet")
/* Translators: prepare-developer-account, prepare-developer-account, organisation: title */
N_ ("Create your organization")
/* Translators: prepare-developer-account, prepare-developer-account, organisation: instructions */
N_ ("Click Developer Portal in the navigation bar of the TikTok for Developers website.")
/* Translators: prepare-developer-account, prepare-developer-account, organisation: instructions */
N_ ("Click My organizations.")
/* Translators: prepare-developer-account, prepare-developer-account, organisation: instructions */
N_ ("Click Create organization.")
/* Translators: prepare-developer-account, prepare-developer-account, organisation: instructions */
N_ ("As the name, enter the full legal name of your company, letter for letter as in its register.")
/* Translators: prepare-developer-account, prepare-developer-account, organisation: note */
N_ ("The organization stands for your business on the Developer Portal and owns its apps. TikTok users get to read its name. The organization ID stands on the same page once it exists.")
/* Translators: prepare-developer-account, prepare-developer-account, organisation: warning */
N_ ("The name can’t be changed once the organization is created.")
/* Translators: prepare-developer-account, prepare-developer-account, organisation, organisation.name: title */
N_ ("Organization name")
/* Translators: prepare-developer-account, prepare-developer-account, organisation, organisation.name: shape */
N_ ("a name without space around it")
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
N_ ("Select the role type. A Member can use the organization’s apps and resources, but can’t manage the organization or its members. An Admin can manage members, apps and resources.")
/* Translators: prepare-developer-account, prepare-developer-account, members: instructions */
N_ ("Ask everybody to accept the invitation, from the e-mail or under My organizations.")
/* Translators: prepare-developer-account, prepare-developer-account, members: note */
N_ ("Members can open and work on the apps your organization owns; certain settings are for admins only. Whoever creates the organization is an admin from the start. TikTok advises having a member in each region you work in. New organizations, and old ones that were moved over, have other roles since December 2025: one Organization owner, up to 20 Organization admins, and up to 20 App managers for each app (manage-roles-and-access, 2025-12-23).")
/* Translators: prepare-developer-account, prepare-developer-account, members: warning */
N_ ("An admin can send only a limited number of invitations. Ask people to accept rather than reject them.")
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
/* Translators: prepare-developer-account, prepare-developer-account, business: title */
N_ ("Verify your organization as a business")
/* Translators: prepare-developer-account, prepare-developer-account, business: usual_duration */
N_ ("1–3 business days")
/* Translators: prepare-developer-account, prepare-developer-account, business: instructions */
N_ ("Have the papers ready: the company’s registration certificate, a photo ID of its representative, and a proof that this person may act for the company. Each as JPEG, PNG or PDF of at most 10 MB and at least 480×480 pixels, in colour, with all corners in view, and not about to expire within 30 days.")
/* Translators: prepare-developer-account, prepare-developer-account, business: instructions */
N_ ("As an admin, open your organization’s page on the Developer Portal and go to Business.")
/* Translators: prepare-developer-account, prepare-developer-account, business: instructions */
N_ ("Fill in the country, the company’s name in your language and in English, its registration number, address and expiry date, and upload the papers.")
/* Translators: prepare-developer-account, prepare-developer-account, business: instructions */
N_ ("Submit, and wait for the result: Verified, Couldn’t verify, Information needed, or Rejected. If an address proof is asked for, it must not be older than 6 months.")
/* Translators: prepare-developer-account, prepare-developer-account, business: note */
N_ ("Verification shows TikTok that your organization is a registered business, and makes the platform safer for all who develop there. The guide for developer accounts says it is mandatory for monetization (2026-05-01); since August 2026 it is mandatory for publishing a mini game as well (verify-your-business, 2026-08-04). Companies registered in Hong Kong hand in form NNC1 in their first year and NAR1 afterwards. Only admins of the organization can do this step and see the Business page.")
/* Translators: prepare-developer-account, prepare-developer-account, business, business.admin: title */
N_ ("An admin to do it")
/* Translators: prepare-developer-account, prepare-developer-account, business, business.verified: title */
N_ ("Business verification")
/* Translators: prepare-developer-account, prepare-developer-account, business, business.verified: question */
N_ ("What does the Business page say?")
/* Translators: prepare-developer-account, prepare-developer-account, business, business.verified: title */
N_ ("Verified")
/* Translators: prepare-developer-account, prepare-developer-account, business, business.verified: title */
N_ ("Submitted, no result yet")
/* Translators: prepare-developer-account, prepare-developer-account, business, business.verified: title */
N_ ("Couldn’t verify, information needed, or rejected")
/* Translators: prepare-developer-account, prepare-developer-account, business, business.verified: title */
N_ ("Nothing submitted yet")
/* Translators: prepare-developer-account, prepare-developer-account, business, business.verified: title */
N_ ("I can’t see the page")
/* Translators: prepare-developer-account, prepare-developer-account, app: title */
N_ ("Create an app for your mini game")
/* Translators: prepare-developer-account, prepare-developer-account, app: instructions */
N_ ("Click Manage apps.")
/* Translators: prepare-developer-account, prepare-developer-account, app: instructions */
N_ ("Click the Connect an app button.")
/* Translators: prepare-developer-account, prepare-developer-account, app: instructions */
N_ ("Select your organization as the app’s owner.")
/* Translators: prepare-developer-account, prepare-developer-account, app: instructions */
N_ ("As the App name, enter your mini game’s name.")
/* Translators: prepare-developer-account, prepare-developer-account, app: instructions */
N_ ("As the app type, select Mini game.")
/* Translators: prepare-developer-account, prepare-developer-account, app: note */
N_ ("The app stands for your mini game on the Developer Portal. It is where you register information, set the basic settings, upload code packages and run the game. Its App ID stands behind the info icon on the app’s page; it is not the client key.")
/* Translators: prepare-developer-account, prepare-developer-account, app, app.name: title */
N_ ("App name")
/* Translators: prepare-developer-account, prepare-developer-account, app, app.name: shape */
N_ ("a name of at most 50 characters without space around it")
/* Translators: prepare-developer-account, prepare-developer-account, app, app.id: title */
N_ ("App ID")
/* Translators: prepare-developer-account, prepare-developer-account, app, app.id: shape */
N_ ("a number of about 19 digits")
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
/* Translators: prepare-developer-account, prepare-developer-account, basic-information, basic-information.open: title */
N_ ("Yes")
/* Translators: prepare-developer-account, prepare-developer-account, basic-information, basic-information.open: title */
N_ ("It opens, but I can’t edit")
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
/* Translators: oauth-errors, code-challenge-method: causes */
N_ ("The method is “plain” or missing.")
/* Translators: oauth-errors, code-challenge-method: fix */
N_ ("Send code_challenge_method=S256.")
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
/* Translators: oauth-errors, refresh-token: causes */
N_ ("The user disconnected the app.")
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
N_ ("The user unticked the scope.")
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
/* Translators: rule-packs, standard-app: title */
N_ ("Standard app")
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
/* Translators: scope-presets, mini-game: title */
N_ ("Mini game")
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
/* Translators: scopes, video.publish: title */
N_ ("Direct posts")
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
/* Translators: site-proofs, file: title */
N_ ("Signature file")
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
