### Texts under negotiation: how far paragraphs are agreed, who stands where, what capitals say.

## Choices of the record

agreed-ad-referendum = agreed ad referendum
agreed-final = agreed
agreed-informals = agreed in informals
break-amendment = amendment
break-more-time = request for more time
break-objection = objection
break-reservation = reservation
stance-opposes = opposes
stance-reserves = reserves
stance-supports = supports
