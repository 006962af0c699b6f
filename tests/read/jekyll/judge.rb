# Prints what Jekyll makes of pieces of Liquid in one post of a site, as JSON. The pieces come as JSON on standard input.
require 'jekyll'
require 'json'
require 'tmpdir'

source, page = ARGV
Jekyll.logger.log_level = :error
config = Jekyll.configuration(
  'source' => source, 'destination' => File.join(Dir.tmpdir, 'unused'), 'disable_disk_cache' => true, 'quiet' => true
)
site = Jekyll::Site.new(config)
site.reset
site.read
payload = site.site_payload
post = site.posts.docs.find { |document| document.relative_path == page }
results = JSON.parse(STDIN.read).map do |piece|
  payload['page'] = post.to_liquid
  Liquid::Template.parse(piece, error_mode: :warn).render!(payload, registers: { site: site, page: payload['page'] })
end
puts JSON.generate(results)
